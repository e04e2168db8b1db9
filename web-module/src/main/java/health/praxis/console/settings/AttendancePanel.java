package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AttendanceChoice;
import health.praxis.scheduling.AttendanceSetting;
import health.praxis.shared.UserId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Whether patients become Attended by themselves: in the practice, at single locations, and with single practitioners (STA-1). */
@Named
@ViewScoped
public class AttendancePanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AttendanceSetting door;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Locations places;

    private boolean automatic;
    private List<AttendanceRow<UserId>> rows = List.of();
    private List<AttendanceRow<LocationId>> locations = List.of();

    @PostConstruct
    void open() {
        automatic = door.automatic();
        Map<UserId, AttendanceChoice> single = door.single();
        rows = practices.practitioners().stream()
                .filter(PractitionerCard::active)
                .map(card -> new AttendanceRow<>(
                        card.id(), card.name(), single.getOrDefault(card.id(), AttendanceChoice.AS_PRACTICE)))
                .toList();
        Map<LocationId, AttendanceChoice> there = door.atLocations();
        locations = places.all().stream()
                .map(card -> new AttendanceRow<>(
                        card.id(), card.name(), there.getOrDefault(card.id(), AttendanceChoice.AS_PRACTICE)))
                .toList();
    }

    /** Saves; it holds from the next start of an appointment. */
    public void save() {
        door.turn(automatic);
        save(locations, door::chooseAt);
        save(rows, door::choose);
        DoneWords.say("calendarSettings", "attendance.saved");
    }

    private static <I extends Serializable> void save(
            List<AttendanceRow<I>> rows, BiConsumer<I, AttendanceChoice> choose) {
        rows.stream().filter(AttendanceRow::isChanged).forEach(row -> {
            choose.accept(row.whose(), row.getChoice());
            row.saved();
        });
    }

    public AttendanceChoice[] getChoices() {
        return AttendanceChoice.values();
    }

    public List<AttendanceRow<UserId>> getRows() {
        return rows;
    }

    public List<AttendanceRow<LocationId>> getLocations() {
        return locations;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }
}
