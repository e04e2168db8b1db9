package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;
import java.time.Instant;
import java.util.Map;

/** The join window is not open yet (TEL-9). Detail: {@code opensAt}, an {@link Instant}. */
public class TooEarly extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final Instant opensAt;

    public TooEarly(Instant opensAt) {
        super(Map.of("opensAt", opensAt));
        this.opensAt = opensAt;
    }

    /** From then on the link works. */
    public Instant opensAt() {
        return opensAt;
    }
}
