package health.praxis.console.waitinglist;

import health.praxis.console.Desk;
import health.praxis.console.Ids;
import health.praxis.console.scheduling.Present;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The time that the offer's page begins with: an appointment's, or tomorrow morning. */
@RequestScoped
public class OfferStart {

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private WaitingListPage list;

    @Inject
    private Present present;

    @Inject
    private Desk desk;

    /** @throws health.praxis.shared.NotFound when the caller sees no such appointment */
    OfferDraft draft(@Nullable String appointment) {
        if (appointment != null) {
            return new OfferDraft(scheduling.facts(new AppointmentId(Ids.read(appointment))), desk.getZone());
        }
        String first = list.getPractitioners().stream()
                .findFirst()
                .map(card -> card.id().toString())
                .orElse(null);
        return new OfferDraft(first, present.today().plusDays(1), desk.getZone());
    }
}
