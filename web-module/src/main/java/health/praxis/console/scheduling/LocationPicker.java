package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.SuggestedLocation;
import health.praxis.scheduling.UsualLocations;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/**
 * Suggests where the appointment in the form takes place, by its type or the practice hours at its time, until somebody chose a
 * location (LOC-7, LOC-12).
 */
@Named
@RequestScoped
public class LocationPicker {

    private static final String[] SHOWN = {
        "appointment:location",
        "appointment:suggested",
        "appointment:after",
        "appointment:elsewhere",
        "appointment:rooms"
    };

    @Inject
    private UsualLocations usual;

    @Inject
    private AppointmentForm form;

    /** The draft, at the location that is suggested if it is new. */
    AppointmentDraft begin(AppointmentDraft draft) {
        if (draft.isNew()) {
            draft.suggest(suggested(draft).orElse(null));
        }
        return draft;
    }

    /** Another time or practitioner was chosen: a new appointment's location goes with it. */
    public void follow() {
        AppointmentDraft draft = form.getDraft();
        AppointmentLocation before = draft.getLocation();
        SuggestedLocation.Source saidBy = draft.suggestedBy();
        begin(draft);
        if (before != draft.getLocation() || saidBy != draft.suggestedBy()) {
            PrimeFaces.current().ajax().update(SHOWN);
        }
    }

    /** A type was chosen: its location is before that of the practice hours. One that exists is moved by its type alone. */
    void typeChosen() {
        AppointmentDraft draft = form.getDraft();
        Optional<SuggestedLocation> suggested = suggested(draft);
        if (draft.isNew()
                || suggested
                        .filter(one -> one.source() == SuggestedLocation.Source.TYPE)
                        .isPresent()) {
            draft.suggest(suggested.orElse(null));
        }
    }

    /** The user chose a location: from now on nothing is suggested. */
    public void chosen() {
        form.getDraft().chose();
    }

    /** Who suggested the location; empty where nobody did. */
    public String getWords() {
        SuggestedLocation.Source source = form.getDraft().suggestedBy();
        return source == null ? "" : Texts.of("location.by." + source);
    }

    private Optional<SuggestedLocation> suggested(AppointmentDraft draft) {
        String practitioner = draft.getPractitioner();
        return practitioner == null
                ? Optional.empty()
                : usual.suggested(UserId.of(practitioner), draft.startsAt(), draft.typeId());
    }
}
