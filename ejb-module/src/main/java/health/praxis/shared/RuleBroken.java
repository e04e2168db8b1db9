package health.praxis.shared;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * A refusal: what was asked breaks a rule of the house, nothing was changed. Part of a door's contract. Its simple class
 * name is the key of the words a person reads, {@link #details()} fill the gaps in them; the message is for logs and holds
 * no patient data.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> details;

    protected RuleBroken() {
        this(Map.of());
    }

    protected RuleBroken(Map<String, Object> details) {
        this.details = Map.copyOf(details);
    }

    /** What the words name: a time, a limit, a name. Shown to the person who was refused and to nobody else. */
    public Map<String, Object> details() {
        return details == null ? Map.of() : details;
    }
}
