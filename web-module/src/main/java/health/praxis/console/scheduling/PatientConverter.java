package health.praxis.console.scheduling;

import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a chosen patient back by id. */
@Named
@Dependent
public class PatientConverter implements Converter<PatientCard> {

    @Inject
    private PatientQueries patients;

    @Override
    public @Nullable PatientCard getAsObject(FacesContext context, UIComponent component, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        PatientId patient = new PatientId(UUID.fromString(id));
        return patients.cards(Set.of(patient)).get(patient);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable PatientCard card) {
        return card == null ? "" : card.id().toString();
    }
}
