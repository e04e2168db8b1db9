package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;

/** The practitioner keeps the time for themselves (CAL-12). Details as in {@link SlotTaken}; {@code with} is the title. */
public class PersonalTimeTaken extends SlotTaken {

    private static final long serialVersionUID = 1L;

    PersonalTimeTaken(String practitioner, TimeSlot other, String zone, String title) {
        super(practitioner, other, zone, title);
    }
}
