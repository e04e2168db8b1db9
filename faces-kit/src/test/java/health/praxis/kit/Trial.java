package health.praxis.kit;

import health.praxis.shared.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleModel;

/** Page bean of the test pages: refuses and fails on demand. */
@Named("trial")
@RequestScoped
public class Trial {

    static final class SlotTaken extends RuleBroken {
        SlotTaken() {
            super(Map.of("who", "Ellie Marsh"));
        }
    }

    private String name = "";
    private String kind = "t";
    private String view = "w";
    private boolean on = true;
    private LocalDate day = LocalDate.of(2026, 3, 4);

    public void refuse() {
        throw new IllegalStateException("as a container wraps it", new SlotTaken());
    }

    public void fail() {
        throw new IllegalStateException("broken on purpose");
    }

    public List<String> complete(String text) {
        return List.of(text + " Haddad");
    }

    public List<String> getRows() {
        return List.of("Leila Haddad", "Karim Haddad", "Samira Haddad", "Marcus Byrne");
    }

    public LocalDate getToday() {
        return LocalDate.of(2026, 3, 4);
    }

    public ScheduleModel getCalendar() {
        var model = new DefaultScheduleModel();
        model.addEvent(DefaultScheduleEvent.builder()
                .title("Leila Haddad")
                .startDate(getToday().atTime(9, 0))
                .endDate(getToday().atTime(9, 50))
                .styleClass("ev--online")
                .build());
        model.addEvent(DefaultScheduleEvent.builder()
                .title("Karim Haddad")
                .startDate(getToday().atTime(11, 0))
                .endDate(getToday().atTime(11, 50))
                .styleClass("is-cancelled")
                .build());
        return model;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
