package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;
import health.praxis.shared.TimeSlot;
import java.util.Map;

/**
 * The practitioner's time is given to another appointment. Details: {@code practitioner} (name), {@code from} and
 * {@code to} (instants of the other appointment), {@code zone} (the practice's, to read them in), {@code with} (its
 * patients' names).
 */
public class SlotTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public SlotTaken(String practitioner, TimeSlot other, String zone, String with) {
        super(Map.of(
                "practitioner", practitioner, "from", other.start(), "to", other.end(), "zone", zone, "with", with));
    }
}
