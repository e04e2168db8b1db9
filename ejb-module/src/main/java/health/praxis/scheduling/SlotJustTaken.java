package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;

/**
 * The time went to another appointment in the very moment of booking: the database refused it, so nobody can say any more
 * whose it is.
 */
public class SlotJustTaken extends SlotTaken {

    private static final long serialVersionUID = 1L;

    SlotJustTaken(String practitioner, TimeSlot wanted) {
        super(practitioner, wanted, "UTC", "");
    }
}
