package health.praxis.credits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger as the screen shows it.
 *
 * @param number counts from 1 without gaps
 * @param reference the video session, message or grant
 * @param units of the service, where the line is for one
 * @param amount credits; what was used is negative
 */
public record LedgerEntry(
        long number,
        Instant at,
        LineReason reason,
        UUID reference,
        @Nullable Integer units,
        long amount,
        long balanceAfter) {}
