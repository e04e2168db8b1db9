package health.praxis.console.platform;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.NewUser;
import health.praxis.practice.Role;
import java.io.Serializable;
import java.util.List;

/** What is typed about a user before an act of the platform. */
public class PlatformReasons implements Serializable {

    private static final long serialVersionUID = 1L;

    private String deactivation = "";
    private String lowering = "";
    private String reset = "";
    private AccessLevel level = AccessLevel.CLINICAL;

    public String getDeactivation() {
        return deactivation;
    }

    public void setDeactivation(String deactivation) {
        this.deactivation = deactivation;
    }

    public String getLowering() {
        return lowering;
    }

    public void setLowering(String lowering) {
        this.lowering = lowering;
    }

    public String getReset() {
        return reset;
    }

    public void setReset(String reset) {
        this.reset = reset;
    }

    /** Those of a practitioner below Full Access. */
    public List<AccessLevel> getLevels() {
        return NewUser.levels(Role.PRACTITIONER).stream()
                .filter(one -> one != AccessLevel.FULL)
                .toList();
    }

    public AccessLevel getLevel() {
        return level;
    }

    public void setLevel(AccessLevel level) {
        this.level = level;
    }
}
