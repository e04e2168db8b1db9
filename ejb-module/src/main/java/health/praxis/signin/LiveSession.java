package health.praxis.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that holds at this moment.
 *
 * @param kind what was signed in to
 * @param platformAdministrator whether the account runs this installation, read afresh
 * @param secondFactor whether it was opened with a second factor
 * @param since when it was opened
 * @param idleAt when it ends unless something happens before
 * @param endsAt when it ends whatever happens
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
        Instant endsAt) {}
