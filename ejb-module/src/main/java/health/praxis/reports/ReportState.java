package health.praxis.reports;

import java.util.List;

/** What the rows of a report are narrowed to: where a patient's part stands, or what became of a message. */
public enum ReportState {
    BOOKED,
    CONFIRMED,
    REJECTED,
    CHECK_RESPONSE,
    PENDING,
    ARRIVED,
    ATTENDED,
    DID_NOT_ATTEND,
    CANCELLED,
    /** The gateway took it, or says it arrived. */
    SENT("SENT", "DELIVERED"),
    /** It failed, or nobody knows whether it went out. */
    FAILED("FAILED", "UNKNOWN"),
    /** It is still to leave. */
    WAITING("SCHEDULED", "QUEUED", "SENDING"),
    /** Its time had passed when it was planned (REM-5). */
    SKIPPED;

    private final List<String> names;

    ReportState(String... names) {
        this.names = List.of(names);
    }

    /** The names of the states it stands for, as rows carry them. */
    public List<String> names() {
        return names.isEmpty() ? List.of(name()) : names;
    }
}
