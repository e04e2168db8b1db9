package health.praxis.telehealth;

import java.time.Instant;

/**
 * What a running session costs, for the practitioner.
 *
 * @param patients those who connected at least once, at least one (TEL-17)
 */
public record Cost(int patients, int creditsPerBlock, int blockMinutes, Instant startedAt, long balance) {}
