package health.praxis.console.settings;

import health.praxis.console.Desk;
import health.praxis.console.DoneWords;
import health.praxis.kit.ZoneChoices;
import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationCard;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The locations of the practice, and the one that is being written (LOC-1). */
@Named
@ViewScoped
public class LocationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Locations door;

    @Inject
    private Desk desk;

    private transient List<LocationCard> locations = List.of();
    private @Nullable LocationForm form;
    private @Nullable LocationId edited;

    @PostConstruct
    void open() {
        locations = door.all();
    }

    public void openNew() {
        edited = null;
        form = new LocationForm(desk.getPracticeZone().getId());
    }

    public void openEdit(LocationId id) {
        edited = id;
        form = new LocationForm(door.one(id).details());
    }

    public void save() {
        if (edited == null) {
            door.add(form.details());
        } else {
            door.change(edited, form.details());
        }
        DoneWords.say("locations", "saved");
        close();
        open();
    }

    public void close() {
        form = null;
    }

    /** What a location is called; empty for one that is not there. */
    public String name(LocationId id) {
        return locations.stream()
                .filter(one -> one.id().equals(id))
                .map(LocationCard::name)
                .findFirst()
                .orElse("");
    }

    public List<LocationCard> getLocations() {
        return locations;
    }

    public @Nullable LocationForm getForm() {
        return form;
    }

    public boolean isNewcomer() {
        return edited == null;
    }

    public HoursColour[] getColours() {
        return HoursColour.values();
    }

    public List<String> getZones() {
        return ZoneChoices.offered(form == null ? null : form.getZone());
    }
}
