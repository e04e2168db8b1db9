package health.praxis.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a practice may know of an account that belongs to one of its users.
 *
 * @param lastSignInAt null before the first sign-in
 */
public record AccountCard(UUID id, String email, @Nullable Instant lastSignInAt) {}
