package health.praxis.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that reached nobody, or whose fate is unknown. Neither its words nor to whom it went.
 *
 * @param channel SMS or EMAIL
 * @param state FAILED or UNKNOWN
 * @param reason the code of the reason, when one is known
 * @param patient the anonymous id of the patient it is about (ANON-1); null when it is about none
 */
public record FailedMessage(
        UUID id,
        UUID practiceId,
        String practice,
        String channel,
        String state,
        @Nullable String reason,
        @Nullable String patient,
        Instant at) {}
