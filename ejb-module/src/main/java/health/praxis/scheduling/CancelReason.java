package health.praxis.scheduling;

import java.io.Serializable;
import java.util.Arrays;

/** Why something was cancelled or missed: a reason that comes with Praxis, or one of the practice's own (APT-17). */
public sealed interface CancelReason extends Serializable permits PresetReason, CancellationReasonId {

    /** How a form names it: {@link #of} reads it back. */
    String code();

    /** Reads a code. @throws IllegalArgumentException when it is none */
    static CancelReason of(String code) {
        return Arrays.stream(PresetReason.values())
                .filter(preset -> preset.code().equals(code))
                .map(CancelReason.class::cast)
                .findFirst()
                .orElseGet(() -> CancellationReasonId.of(code));
    }
}
