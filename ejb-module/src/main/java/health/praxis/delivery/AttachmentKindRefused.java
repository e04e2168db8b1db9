package health.praxis.delivery;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A chosen file is of no kind that goes with an e-mail, or is not what its name says. Detail: {@code name}. */
public class AttachmentKindRefused extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public AttachmentKindRefused(String name) {
        super(Map.of("name", name));
    }
}
