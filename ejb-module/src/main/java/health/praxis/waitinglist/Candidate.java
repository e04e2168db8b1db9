package health.praxis.waitinglist;

/**
 * Somebody who could be asked about a time.
 *
 * @param suits whether they wait for a time like this
 * @param reachable whether a text would reach them: a mobile number is on file, and they want texts (REM-19)
 * @param invited whether they were asked already
 */
public record Candidate(WaitingLine line, boolean suits, boolean reachable, boolean invited) {

    public boolean isOpen() {
        return reachable && !invited && line.patient().selectable();
    }
}
