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
public class PatientConverter implements Converter<PatientChoice> {

    @Inject
    private PatientQueries patients;

    @Override
    public @Nullable PatientChoice getAsObject(FacesContext context, UIComponent component, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        PatientId patient = new PatientId(UUID.fromString(id));
        PatientCard card = patients.cards(Set.of(patient)).get(patient);
        return card == null ? null : PatientChoice.of(card);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable PatientChoice card) {
        return card == null ? "" : card.id().toString();
    }
}
