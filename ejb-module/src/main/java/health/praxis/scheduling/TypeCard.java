package health.praxis.scheduling;

import java.io.Serializable;

/**
 * An appointment type of the practice group.
 *
 * @param archived whether it is chosen no more
 */
public record TypeCard(AppointmentTypeId id, TypeDetails details, boolean archived) implements Serializable {

    public String name() {
        return details.name();
    }

    /** How many patients it takes. */
    public int places() {
        return details.places();
    }

    /** Whether it takes several patients who do not belong together (APT-8). */
    public boolean group() {
        return details.group();
    }
}
