package health.praxis.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that holds at this moment.
 *
 * @param kind what was signed in to
 * @param platformAdministrator whether the account runs this installation, read afresh
 * @param secondFactor whether it was opened with a second factor
 * @param since when it was opened
 * @param idleAt when it ends unless something happens before
 * @param endsAt when it ends whatever happens
 * @param zone where its owner reads times, such as {@code Australia/Perth}; null when that was not chosen
 */
public record LiveSession(
        UUID id,
        UUID accountId,
        String email,
        SessionKind kind,
        boolean platformAdministrator,
        boolean secondFactor,
        Instant since,
        Instant idleAt,
        Instant endsAt,
        @Nullable String zone) {}
