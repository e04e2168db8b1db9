package health.praxis.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * One of a person's own sessions, as shown to them.
 *
 * @param device kind of browser and system, such as "Chrome on Windows"
 * @param address network address it was opened from
 */
public record SessionCard(UUID id, Instant since, Instant lastActive, String device, String address) {}
