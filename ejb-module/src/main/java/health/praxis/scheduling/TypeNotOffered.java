package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/**
 * An appointment cannot be given this type: it is archived, does not fit the practitioner, or the practice does not use
 * types any more. Details: {@code name}.
 */
public class TypeNotOffered extends RuleBroken {

    private static final long serialVersionUID = 1L;

    TypeNotOffered(String name) {
        super(Map.of("name", name));
    }
}
