package health.praxis.practice;

import java.io.Serializable;
import java.util.Set;

/**
 * What is set for one user on top of the access level (section 2.3 of the specification). The first four narrow the level,
 * the others add a right (ACC-14).
 *
 * @param readOnly sees, changes nothing; not with Full Access (ACC-16)
 * @param withdrawn modules taken away (ACC-13)
 * @param namesHidden sees patients by anonymous ID and makes and edits no profile; administrators only (ANON-4)
 * @param ownLocationsOnly Clinic Restriction: works with the assigned locations only (ACC-17)
 * @param history may read the user action history; nobody has it at first
 * @param paymentSettings may move credits and open payment settings
 * @param export may take the own records out as files
 * @param apiKeyManager makes keys of the programming interface; given by an account owner
 */
public record UserSettings(
        boolean readOnly,
        Set<Module> withdrawn,
        boolean namesHidden,
        boolean ownLocationsOnly,
        boolean history,
        boolean paymentSettings,
        boolean export,
        boolean apiKeyManager)
        implements Serializable {

    /** Nothing narrowed, nothing added. */
    public static final UserSettings NONE = new UserSettings(false, Set.of(), false, false, false, false, false, false);

    public UserSettings {
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Whether anything is taken away from the level. */
    public boolean narrows() {
        return readOnly || !withdrawn.isEmpty() || namesHidden || ownLocationsOnly;
    }
}
