package health.praxis.campaigns;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** A message is longer than it may be (REM-14). Details: {@code length} and {@code max}, characters. */
public class MessageTooLong extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public MessageTooLong(int length, int max) {
        super(Map.of("length", length, "max", max));
    }
}
