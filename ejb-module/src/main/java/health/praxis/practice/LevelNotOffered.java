package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** This access level does not exist for this role. Details: {@code role} and {@code level}, by name. */
public class LevelNotOffered extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public LevelNotOffered(Role role, AccessLevel level) {
        super(Map.of("role", role.name(), "level", level.name()));
    }
}
