package health.praxis.console.history;

import health.praxis.console.Ids;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The patient whose history is looked at. */
@Named
@RequestScoped
public class HistoryPatient {

    @Inject
    private PatientQueries patients;

    @Inject
    private UserActionsPage page;

    private @Nullable PatientCard card;

    /** @throws NotFound when there is no such patient for this caller */
    public void load() {
        card();
    }

    public String getName() {
        return card().name();
    }

    public String getPxId() {
        return card().pxId();
    }

    private PatientCard card() {
        if (card == null) {
            PatientId id = new PatientId(Ids.read(page.getId()));
            card = Optional.ofNullable(patients.cards(List.of(id)).get(id)).orElseThrow(() -> new NotFound("patient"));
        }
        return card;
    }
}
