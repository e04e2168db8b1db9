package health.praxis.reports;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Right;
import java.util.Arrays;
import java.util.List;

/** What can be asked for (REP-5, REP-6). */
public enum ReportType {
    /** Who was booked and came: each patient of each appointment of these days. */
    ATTENDANCE(
            ReportCategory.APPOINTMENT,
            Right.CALENDAR_VIEW,
            ReportState.BOOKED,
            ReportState.CONFIRMED,
            ReportState.REJECTED,
            ReportState.CHECK_RESPONSE,
            ReportState.PENDING,
            ReportState.ARRIVED,
            ReportState.ATTENDED,
            ReportState.DID_NOT_ATTEND,
            ReportState.CANCELLED),
    /** Which patients cancelled or missed appointments of these days, and why. */
    CANCELLATIONS(ReportCategory.APPOINTMENT, Right.CALENDAR_VIEW, ReportState.CANCELLED, ReportState.DID_NOT_ATTEND),
    /** Messages about appointments that were due on these days, and what became of them (REM-24). */
    REMINDERS(
            ReportCategory.COMMUNICATION,
            Right.CALENDAR_VIEW,
            ReportState.SENT,
            ReportState.FAILED,
            ReportState.WAITING,
            ReportState.SKIPPED,
            ReportState.CANCELLED),
    /** Text messages to patients of these days. */
    SMS(ReportCategory.COMMUNICATION, Right.MESSAGES_VIEW, ReportState.SENT, ReportState.FAILED, ReportState.WAITING),
    /** E-mails to patients of these days. */
    EMAIL(ReportCategory.COMMUNICATION, Right.MESSAGES_VIEW, ReportState.SENT, ReportState.FAILED, ReportState.WAITING);

    private final ReportCategory category;
    private final Right right;
    private final List<ReportState> states;

    ReportType(ReportCategory category, Right right, ReportState... states) {
        this.category = category;
        this.right = right;
        this.states = List.of(states);
    }

    public ReportCategory category() {
        return category;
    }

    /** What its rows can be narrowed to. */
    public List<ReportState> states() {
        return states;
    }

    /** Whether the caller may see what it is about; running any report takes a right of its own (REP-8). */
    public boolean isFor(Caller caller) {
        return caller.may(right);
    }

    /** Those of a category that the caller may run. */
    static List<ReportType> of(ReportCategory category, Caller caller) {
        return Arrays.stream(values())
                .filter(type -> type.category == category && type.isFor(caller))
                .toList();
    }
}
