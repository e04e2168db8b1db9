package health.praxis.delivery;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A chosen file has no content. Detail: {@code name}. */
public class AttachmentEmpty extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public AttachmentEmpty(String name) {
        super(Map.of("name", name));
    }
}
