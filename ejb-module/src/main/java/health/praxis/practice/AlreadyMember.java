package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The person has this role in the practice group already. Details: {@code role}, by name. */
public class AlreadyMember extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public AlreadyMember(Role role) {
        super(Map.of("role", role.name()));
    }
}
