package health.praxis.scheduling;

import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Who can be chosen for an appointment (APT-19). */
@Dependent
class PatientsToBook {

    @Inject
    private PatientQueries patients;

    /**
     * @throws NotFound when the caller's practice group has no such patient
     * @throws PatientNotBookable when one of them cannot be chosen
     */
    void require(Collection<PatientId> chosen) {
        Map<PatientId, PatientCard> cards = patients.cards(chosen);
        if (!cards.keySet().containsAll(chosen)) {
            throw new NotFound("patient");
        }
        cards.values().stream().filter(card -> !card.selectable()).findFirst().ifPresent(card -> {
            throw new PatientNotBookable(card.name(), card.status());
        });
    }
}
