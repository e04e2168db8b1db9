package health.praxis.console;

import health.praxis.shared.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ids that stand in addresses. */
public final class Ids {

    private Ids() {}

    /** @throws NotFound when the text is no id: a mistyped address looks like a record that does not exist */
    public static UUID read(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException mistyped) {
            throw new NotFound("record");
        }
    }
}
