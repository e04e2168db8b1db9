package health.praxis.console.scheduling;

import health.praxis.credits.Balance;
import health.praxis.credits.CreditQueries;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderQueries;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.telehealth.Telehealth;
import health.praxis.telehealth.WaitingRoomView;
import health.praxis.tenancy.Callers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Appointment Information panel beside the calendar. It is filled when it opens, and stays as it is when an act is refused. */
@Named
@ViewScoped
public class AppointmentPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PanelFollow follow;

    @Inject
    private AbsenceWords absences;

    @Inject
    private CreditQueries credits;

    @Inject
    private Telehealth telehealth;

    @Inject
    private ReminderQueries reminderQueries;

    private transient @Nullable AppointmentDetail detail;
    private transient @Nullable WaitingRoomView room;
    private transient @Nullable Balance balance;
    private transient List<ReminderLine> reminders = List.of();
    private int estimate;

    /** Shows this appointment as it is now. */
    public void open(AppointmentId id) {
        follow.opens(id);
        AppointmentDetail found = scheduling.appointment(id);
        reminders = reminderQueries.ofAppointment(id);
        absences.look(id);
        boolean video = found.takesPlaceBy(AppointmentLocation.TELEHEALTH);
        room = video && found.heldBy(Callers.current()) ? telehealth.waitingRoom(id) : null;
        balance = video ? credits.balance() : null;
        estimate = video ? credits.estimateVideo(found.patients().size(), found.length()) : 0;
        detail = found;
    }

    /** Shows it anew if it is the one that is open. */
    public void refresh(AppointmentId id) {
        if (detail != null && detail.id().equals(id)) {
            open(id);
        }
    }

    public void close() {
        detail = null;
    }

    public boolean isVideo() {
        return balance != null;
    }

    public @Nullable AppointmentDetail getDetail() {
        return detail;
    }

    /** The waiting room, for the booked practitioner alone (TEL-7); null for everybody else. */
    public @Nullable WaitingRoomView getRoom() {
        return room;
    }

    public @Nullable Balance getBalance() {
        return balance;
    }

    public int getEstimate() {
        return estimate;
    }

    public List<ReminderLine> getReminders() {
        return reminders;
    }
}
