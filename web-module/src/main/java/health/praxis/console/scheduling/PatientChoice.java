package health.praxis.console.scheduling;

import health.praxis.patients.PatientCard;
import health.praxis.shared.PatientId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient in the appointment form.
 *
 * @param status as on the patient's card; says why somebody is not selectable (APT-19)
 * @param home whether the profile has an address, or the caller is not told
 * @param reachable whether there is an e-mail address or a mobile number to send a link to
 */
public record PatientChoice(
        PatientId id,
        String name,
        String pxId,
        @Nullable LocalDate birthDate,
        String status,
        boolean selectable,
        boolean home,
        boolean reachable)
        implements Serializable {

    /** As lists know the patient. */
    public static PatientChoice of(PatientCard card) {
        return new PatientChoice(
                card.id(),
                card.name(),
                card.pxId(),
                card.birthDate(),
                card.status(),
                card.selectable(),
                card.address() != null || !card.named(),
                card.reachable());
    }
}
