package health.praxis.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How soon and how far ahead appointments can be booked online.
 *
 * @param leadHours not within so many hours of the start; 0 for any time before it (OBK-6)
 * @param horizonDays not further ahead than so many days (OBK-7)
 */
public record OnlineLimits(
        @Min(0) @Max(336) int leadHours, @Min(1) @Max(730) int horizonDays) {

    /** Until the practice group says otherwise: any time, half a year ahead. */
    static final OnlineLimits USUAL = new OnlineLimits(0, 183);
}
