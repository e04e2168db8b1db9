package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalEntry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.primefaces.PrimeFaces;
import org.primefaces.event.SelectEvent;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.event.schedule.ScheduleEntryResizeEvent;
import org.primefaces.model.ScheduleEvent;

/** What is done to a drawn appointment: opened, or drawn to another time or length by mouse (CAL-10). What is in the way is asked about; until then, and when it is refused, it stays where it was. */
@Named
@RequestScoped
public class CalendarMoves {

    @Inject
    private ConflictDialog dialog;

    @Inject
    private PersonalMove own;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private PersonalForm form;

    @Inject
    private SeriesMove series;

    @Inject
    private Desk desk;

    /** Opens the panel, or the form of a personal appointment; the page hears which of them. */
    public void opened(SelectEvent<ScheduleEvent<?>> clicked) {
        boolean personal = clicked.getObject().getData() instanceof PersonalEntry;
        if (personal) {
            form.openEdit(PersonalAppointmentId.of(clicked.getObject().getId()));
        } else {
            panel.open(AppointmentId.of(clicked.getObject().getId()));
        }
        PrimeFaces.current().ajax().addCallbackParam("personal", personal);
    }

    public void moved(ScheduleEntryMoveEvent moved) {
        save(moved.getScheduleEvent(), "done.moved");
    }

    public void resized(ScheduleEntryResizeEvent resized) {
        save(resized.getScheduleEvent(), "done.changed");
    }

    private void save(ScheduleEvent<?> event, String words) {
        ZonedDateTime start = here(event.getStartDate());
        ZonedDateTime end = here(event.getEndDate());
        int minutes = (int) Duration.between(start, end).toMinutes();
        if (event.getData() instanceof PersonalEntry drawn) {
            if (own.asks(drawn, start.toInstant(), minutes, words)) {
                PrimeFaces.current().ajax().addCallbackParam("ownSeries", true);
            }
            return;
        }
        AppointmentId id = AppointmentId.of(event.getId());
        if (series.asks(id, start.toInstant(), minutes)) {
            PrimeFaces.current().ajax().addCallbackParam("series", true);
        } else {
            dialog.move(id, start.toInstant(), minutes, Agreed.NOTHING);
        }
    }

    private ZonedDateTime here(LocalDateTime local) {
        return local.atZone(desk.getZone());
    }
}
