package health.praxis.console.settings;

import health.praxis.console.DoneWords;
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

/** Whether patients become Attended by themselves: in the practice, and with single practitioners (STA-1). */
@Named
@ViewScoped
public class AttendancePanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AttendanceSetting door;

    @Inject
    private PracticeQueries practices;

    private boolean automatic;
    private List<AttendanceRow> rows = List.of();

    @PostConstruct
    void open() {
        automatic = door.automatic();
        Map<UserId, AttendanceChoice> single = door.single();
        rows = practices.practitioners().stream()
                .filter(PractitionerCard::active)
                .map(card -> new AttendanceRow(
                        card.id(), card.name(), single.getOrDefault(card.id(), AttendanceChoice.AS_PRACTICE)))
                .toList();
    }

    /** Saves; it holds from the next start of an appointment. */
    public void save() {
        door.turn(automatic);
        for (AttendanceRow row : rows) {
            if (row.isChanged()) {
                door.choose(row.practitioner(), row.getChoice());
                row.saved();
            }
        }
        DoneWords.say("calendarSettings", "attendance.saved");
    }

    public AttendanceChoice[] getChoices() {
        return AttendanceChoice.values();
    }

    public List<AttendanceRow> getRows() {
        return rows;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }
}
