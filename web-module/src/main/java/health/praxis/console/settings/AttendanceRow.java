package health.praxis.console.settings;

import health.praxis.scheduling.AttendanceChoice;
import health.praxis.shared.UserId;
import java.io.Serializable;

/** One practitioner in the settings of Automatic Attended. */
public final class AttendanceRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UserId practitioner;
    private final String name;
    private AttendanceChoice choice;
    private AttendanceChoice saved;

    AttendanceRow(UserId practitioner, String name, AttendanceChoice choice) {
        this.practitioner = practitioner;
        this.name = name;
        this.choice = choice;
        this.saved = choice;
    }

    /** Whether another choice than the saved one stands here. */
    boolean isChanged() {
        return saved != choice;
    }

    void saved() {
        saved = choice;
    }

    UserId practitioner() {
        return practitioner;
    }

    public String getName() {
        return name;
    }

    public AttendanceChoice getChoice() {
        return choice;
    }

    public void setChoice(AttendanceChoice choice) {
        this.choice = choice;
    }
}
