package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.TypeCard;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offers the types that fit the practitioner in the appointment form, and takes over what the chosen one says (APT-5, LOC-12). */
@Named
@RequestScoped
public class TypePicker {

    @Inject
    private AppointmentTypes types;

    @Inject
    private AppointmentForm form;

    @Inject
    private LocationPicker location;

    private List<TypeCard> fitting = List.of();
    /** Whose types were asked for. */
    private @Nullable String about;

    /** By name; empty while the practice does not use types. The one that the appointment has stays among them. */
    public List<TypeCard> getOffered() {
        AppointmentDraft draft = form.getDraft();
        String practitioner = draft.getPractitioner();
        if (practitioner != null && !practitioner.equals(about)) {
            about = practitioner;
            List<TypeCard> found = types.fitting(UserId.of(practitioner));
            TypeCard kept = draft.getKeptType();
            boolean keptToo =
                    kept != null && found.stream().noneMatch(type -> type.id().equals(kept.id()));
            fitting = keptToo ? Stream.concat(found.stream(), Stream.of(kept)).toList() : found;
        }
        return fitting;
    }

    /** Length and location become those of the chosen type; both can be changed afterwards. */
    public void chosen() {
        card().ifPresent(form.getDraft()::take);
        location.typeChosen();
    }

    /** Another practitioner was chosen: a type that does not fit goes. */
    public void practitionerChosen() {
        if (card().isEmpty()) {
            form.getDraft().setType("");
        }
        location.follow();
    }

    /** "A group with 8 places."; empty for what is no group. */
    public String getWords() {
        return card().filter(TypeCard::group)
                .map(type -> Texts.of("type.group", type.places()))
                .orElse("");
    }

    private Optional<TypeCard> card() {
        String chosen = form.getDraft().getType();
        return getOffered().stream()
                .filter(type -> type.id().toString().equals(chosen))
                .findFirst();
    }
}
