package health.praxis.waitinglist;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The patient waits for this practitioner, or for anybody, already. Details: {@code name}. */
public class WaitingAlready extends RuleBroken {

    private static final long serialVersionUID = 1L;

    WaitingAlready(String name) {
        super(Map.of("name", name));
    }
}
