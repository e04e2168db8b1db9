package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityKind;
import health.praxis.practice.FacilityName;
import health.praxis.practice.LocationId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rooms and equipment of each location, and the one that is being named (LOC-9). */
@Named
@ViewScoped
public class FacilitiesPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Facilities door;

    private List<FacilityCard> all = List.of();
    private @Nullable FacilityForm form;

    @PostConstruct
    void load() {
        all = isOffered() ? door.kept() : List.of();
    }

    public void openNew(LocationId at) {
        form = new FacilityForm(at);
    }

    public void openRename(FacilityCard card) {
        form = new FacilityForm(card);
    }

    public void save() {
        FacilityName name = new FacilityName(form.getName());
        if (form.getRenamed() == null) {
            door.add(form.getLocation(), form.getKind(), name);
        } else {
            door.rename(form.getRenamed(), name);
        }
        say("facility.saved", name.name());
    }

    public void archive(FacilityCard card) {
        door.archive(card.id());
        say("facility.archived", card.name());
    }

    public void restore(FacilityCard card) {
        door.restore(card.id());
        say("facility.restored", card.name());
    }

    public void close() {
        form = null;
    }

    private void say(String key, String about) {
        close();
        DoneWords.say("locations", key, about);
        load();
    }

    /** Whether it is there for this user at all: the page is shown to everybody. */
    public boolean isOffered() {
        return Callers.current().may(Right.SETTINGS_EDIT);
    }

    /** What this location has that is archived, or is not. */
    public List<FacilityCard> at(LocationId location, boolean archived) {
        return all.stream()
                .filter(card -> card.location().equals(location) && card.archived() == archived)
                .toList();
    }

    public @Nullable FacilityForm getForm() {
        return form;
    }

    public FacilityKind[] getKinds() {
        return FacilityKind.values();
    }
}
