package health.praxis.waitinglist;

/** What an answer to an invitation did (WL-8). */
public enum AnswerOutcome {
    WON,
    LATE,
    DECLINED,
    /** A person has to read it. */
    CHECK,
    /** Nothing: all was said already. */
    KEPT
}
