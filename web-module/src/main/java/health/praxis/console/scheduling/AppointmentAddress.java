package health.praxis.console.scheduling;

import health.praxis.console.Ids;
import health.praxis.scheduling.AppointmentId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** An address of the calendar that names an appointment opens it, on its day. */
@Named
@RequestScoped
public class AppointmentAddress {

    @Inject
    private AppointmentPanel panel;

    @Inject
    private CalendarPage calendar;

    private @Nullable String id;

    /** @throws health.praxis.shared.NotFound when there is no such appointment for this caller */
    public void open() {
        if (id != null) {
            panel.open(new AppointmentId(Ids.read(id)));
            calendar.show(panel.getDetail().start());
        }
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
