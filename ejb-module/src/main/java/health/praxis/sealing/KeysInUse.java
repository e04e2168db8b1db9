package health.praxis.sealing;

import health.praxis.shared.PracticeGroupId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which keys are in use: what operators tell them apart by, nothing of the keys themselves.
 *
 * @param master eight digits of the master key
 * @param previousGiven whether the master key before it is still given
 * @param context eight digits of the key that signs whose rows a transaction may see
 * @param lines every key that values are sealed with, the installation's first
 */
public record KeysInUse(String master, boolean previousGiven, String context, List<Line> lines) {

    /**
     * One key.
     *
     * @param practice whose; null for the installation's own
     * @param owner the practice's name, or its id where it has none
     * @param state PRIMARY seals, ENABLED opens only, DESTROYED is gone
     * @param remaining how many values were left under a former key when they were last counted; null before
     */
    public record Line(
            @Nullable PracticeGroupId practice,
            @Nullable String owner,
            int version,
            String state,
            Instant madeAt,
            @Nullable Long remaining)
            implements Serializable {}
}
