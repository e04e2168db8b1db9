package health.praxis.console.patients;

import health.praxis.access.Relationship;
import health.praxis.access.Relationships;
import health.praxis.console.Ids;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which practitioners have to do with a patient; shares, revokes, restores (REL-2 to REL-4). */
@Named
@ViewScoped
public class RelationshipsPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Relationships door;

    @Inject
    private PracticeQueries practices;

    private @Nullable PatientId patient;
    private @Nullable String chosen;

    /** Shows those of this patient. */
    public void load(String id) {
        patient = new PatientId(Ids.read(id));
    }

    public List<Relationship> getAll() {
        return door.of(patient);
    }

    /** A practitioner's name. */
    public String name(Relationship relationship) {
        Map<UserId, PractitionerCard> cards =
                practices.practitioners().stream().collect(Collectors.toMap(PractitionerCard::id, Function.identity()));
        return cards.get(relationship.practitioner()).name();
    }

    /** Active practitioners who have nothing to do with the patient yet. */
    public List<PractitionerCard> getOthers() {
        Set<UserId> known = getAll().stream().map(Relationship::practitioner).collect(Collectors.toSet());
        return practices.practitioners().stream()
                .filter(card -> card.active() && !known.contains(card.id()))
                .toList();
    }

    /** Shares the record with the chosen practitioner. */
    public void share() {
        if (chosen != null) {
            door.share(patient, new UserId(Ids.read(chosen)));
            chosen = null;
        }
    }

    /** Hides the patient from the practitioner. */
    public void revoke(Relationship relationship) {
        door.revoke(patient, relationship.practitioner());
    }

    /** Takes the revocation back. */
    public void restore(Relationship relationship) {
        door.restore(patient, relationship.practitioner());
    }

    public boolean isEditing() {
        return Callers.current().may(Right.RELATIONSHIPS_EDIT);
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }
}
