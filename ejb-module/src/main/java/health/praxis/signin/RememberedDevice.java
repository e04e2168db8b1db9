package health.praxis.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A device of one's own that skips the second factor until it expires (TFA-9).
 *
 * @param description browser and system in words
 */
public record RememberedDevice(UUID id, String description, Instant lastUsedAt, Instant expiresAt) {}
