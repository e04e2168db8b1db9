package health.praxis.console.scheduling;

import health.praxis.scheduling.CalendarLook;
import health.praxis.scheduling.CalendarLooks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What the open calendar leaves out: what its user chose, or for a while nothing (CAL-7, CAL-8). */
@Named
@ViewScoped
public class ShownLook implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarLooks looks;

    private @Nullable CalendarLook chosen;
    private boolean widened;

    /** What is shown in this view: months have no hours, and a day that was turned to is shown whichever it is. */
    public CalendarLook in(CalendarView view) {
        CalendarLook look = widened ? chosen().widened() : chosen();
        return switch (view) {
            case DAY -> look.withAllDays();
            case WEEK -> look;
            case MONTH -> look.withAllHours();
        };
    }

    DayOfWeek weekStart() {
        return chosen().firstDay();
    }

    CalendarLook chosen() {
        if (chosen == null) {
            chosen = looks.look();
        }
        return chosen;
    }

    /** Remembers another choice, and shows it. */
    void choose(CalendarLook look) {
        looks.choose(look);
        chosen = look;
        widened = false;
    }

    /** Leaves nothing out until {@link #narrow}, or until the page is left. */
    public void widen() {
        widened = true;
    }

    public void narrow() {
        widened = false;
    }

    public boolean isWidened() {
        return widened;
    }
}
