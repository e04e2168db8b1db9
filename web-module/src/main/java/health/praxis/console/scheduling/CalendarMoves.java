package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Scheduling;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.event.schedule.ScheduleEntryResizeEvent;
import org.primefaces.model.ScheduleEvent;

/** An appointment drawn to another time or another length by mouse (CAL-10). A refusal leaves it where it was. */
@Named
@RequestScoped
public class CalendarMoves {

    @Inject
    private Scheduling scheduling;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Done done;

    @Inject
    private Desk desk;

    public void moved(ScheduleEntryMoveEvent moved) {
        save(moved.getScheduleEvent(), "done.moved");
    }

    public void resized(ScheduleEntryResizeEvent resized) {
        save(resized.getScheduleEvent(), "done.changed");
    }

    private void save(ScheduleEvent<?> event, String words) {
        AppointmentId id = AppointmentId.of(event.getId());
        ZonedDateTime start = here(event.getStartDate());
        ZonedDateTime end = here(event.getEndDate());
        scheduling.move(id, start.toInstant(), (int) Duration.between(start, end).toMinutes());
        panel.refresh(id);
        done.say(words, start.toInstant());
    }

    private ZonedDateTime here(LocalDateTime local) {
        return local.atZone(desk.getZone());
    }
}
