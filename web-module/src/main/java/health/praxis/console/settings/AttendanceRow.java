package health.praxis.console.settings;

import health.praxis.scheduling.AttendanceChoice;
import java.io.Serializable;

/**
 * One practitioner, or one location, in the settings of Automatic Attended.
 *
 * @param <I> whose id it is
 */
public final class AttendanceRow<I extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final I whose;
    private final String name;
    private AttendanceChoice choice;
    private AttendanceChoice saved;

    AttendanceRow(I whose, String name, AttendanceChoice choice) {
        this.whose = whose;
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

    I whose() {
        return whose;
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
