package health.praxis.waitinglist;

/** What the list shows besides who waits and how urgently (WL-4). */
public enum WaitingColumn {
    WAITED,
    TIMES,
    PRACTITIONER,
    LOCATION,
    ADDED,
    COMMENTS
}
