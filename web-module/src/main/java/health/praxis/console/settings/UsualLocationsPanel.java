package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.practice.HoursLine;
import health.praxis.practice.LocationId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.UsualLocations;
import health.praxis.shared.UserId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where appointments usually take place in the practice hours that are shown (LOC-6). */
@Named
@ViewScoped
public class UsualLocationsPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UsualLocations door;

    private String practitioner = "";
    private final Map<String, String> chosen = new HashMap<>();

    /** Reads what is said of this practitioner's hours. */
    void show(String shown) {
        practitioner = shown;
        chosen.clear();
        door.of(List.of(UserId.of(shown))).forEach((hours, meetsAt) -> chosen.put(hours.toString(), meetsAt.name()));
    }

    void add(UserId whose, HoursForm form) {
        door.addHours(whose, LocationId.of(form.getLocation()), form.rule(), form.getMeetsAt());
    }

    /** Keeps what was chosen for these hours. */
    public void keep(HoursLine line) {
        String meetsAt = chosen.get(line.id().toString());
        door.change(
                UserId.of(practitioner),
                line.id(),
                meetsAt == null || meetsAt.isEmpty() ? null : AppointmentLocation.valueOf(meetsAt));
        DoneWords.say("locations", "usual.saved");
    }

    /** The name of a location by the hours' id; empty or missing where nothing is said. */
    public Map<String, String> getChosen() {
        return chosen;
    }

    public AppointmentLocation[] getOffered() {
        return AppointmentLocation.values();
    }
}
