package health.praxis.console.settings;

import health.praxis.practice.LocationId;
import health.praxis.scheduling.ApprovalRule;
import health.praxis.shared.UserId;
import java.io.Serializable;

/** One practitioner at one location in the settings of online booking (OBK-9). */
public final class ApprovalRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UserId practitioner;
    private final LocationId location;
    private final String name;
    private boolean needed;
    private boolean saved;

    ApprovalRow(ApprovalRule rule) {
        this.practitioner = rule.practitioner();
        this.location = rule.location().id();
        this.name = rule.practitionerName() + ", " + rule.location().name();
        this.needed = rule.needed();
        this.saved = rule.needed();
    }

    /** Whether another choice than the saved one stands here. */
    boolean isChanged() {
        return saved != needed;
    }

    void saved() {
        saved = needed;
    }

    UserId practitioner() {
        return practitioner;
    }

    LocationId location() {
        return location;
    }

    /** "Naomi Whitlock, Rundle Street". */
    public String getName() {
        return name;
    }

    public boolean isNeeded() {
        return needed;
    }

    public void setNeeded(boolean needed) {
        this.needed = needed;
    }
}
