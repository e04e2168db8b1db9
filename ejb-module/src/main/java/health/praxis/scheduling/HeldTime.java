package health.praxis.scheduling;

import java.time.Instant;

/**
 * A time that is held for whoever has this.
 *
 * @param token shown once; whoever knows it books or releases the time
 * @param until from then on it is anybody's again
 * @param toApprove whether somebody has to approve it once it is booked (OBK-9)
 */
public record HeldTime(HoldId id, String token, Instant start, Instant end, Instant until, boolean toApprove) {}
