package health.praxis.console.patients;

import health.praxis.access.Relationship;
import health.praxis.access.Relationships;
import health.praxis.console.Ids;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
    // Read again where the session was put away meanwhile.
    private transient @Nullable List<Relationship> all;
    private transient @Nullable List<PractitionerCard> practitioners;

    /** Shows those of this patient. */
    public void load(String id) {
        patient = new PatientId(Ids.read(id));
    }

    public List<Relationship> getAll() {
        if (all == null) {
            all = door.of(patient);
        }
        return all;
    }

    /** A practitioner's name. */
    public String name(Relationship relationship) {
        return practitioners().stream()
                .filter(card -> card.id().equals(relationship.practitioner()))
                .map(PractitionerCard::name)
                .findFirst()
                .orElseThrow();
    }

    /** Active practitioners who have nothing to do with the patient yet. */
    public List<PractitionerCard> getOthers() {
        List<UserId> known = getAll().stream().map(Relationship::practitioner).toList();
        return practitioners().stream()
                .filter(card -> card.active() && !known.contains(card.id()))
                .toList();
    }

    /** Shares the record with the chosen practitioner. */
    public void share() {
        if (chosen != null) {
            door.share(patient, new UserId(Ids.read(chosen)));
            chosen = null;
            all = null;
        }
    }

    /** Hides the patient from the practitioner. */
    public void revoke(Relationship relationship) {
        door.revoke(patient, relationship.practitioner());
        all = null;
    }

    /** Takes the revocation back. */
    public void restore(Relationship relationship) {
        door.restore(patient, relationship.practitioner());
        all = null;
    }

    private List<PractitionerCard> practitioners() {
        if (practitioners == null) {
            practitioners = practices.practitioners();
        }
        return practitioners;
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }
}
