package health.praxis.sealing;

import health.praxis.shared.PracticeGroupId;
import org.jspecify.annotations.Nullable;

/**
 * Whose key seals a value.
 *
 * @param practice null for what belongs to no practice, such as an account's second factor
 */
public record KeyOwner(@Nullable PracticeGroupId practice) {

    public static KeyOwner installation() {
        return new KeyOwner(null);
    }

    public static KeyOwner practice(PracticeGroupId id) {
        return new KeyOwner(id);
    }

    @Override
    public String toString() {
        return practice == null ? "installation" : "practice " + practice;
    }
}
