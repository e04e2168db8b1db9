package health.praxis.console.telehealth;

import health.praxis.console.Ids;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Service;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.JoinState;
import health.praxis.telehealth.Telehealth;
import health.praxis.telehealth.WaitingRoomView;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page from which the booked practitioner starts a session, and on which it runs. */
@Named
@RequestScoped
public class WaitingRoomPage {

    @Inject
    private Telehealth telehealth;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private CreditQueries credits;

    private @Nullable String appointment;
    private @Nullable WaitingRoomView view;
    private Map<UUID, PatientId> records = Map.of();

    /** @throws health.praxis.shared.NotFound when this is no appointment of the caller's */
    public void load() {
        AppointmentId id = new AppointmentId(Ids.read(appointment));
        view = telehealth.waitingRoom(id);
        if (isReady() && Callers.current().may(Right.PATIENTS_VIEW)) {
            records = joinLinks.seats(id);
        }
    }

    /** Whether the call itself is on the page; else the page says why not. */
    public boolean isReady() {
        return view != null && (view.state() == JoinState.OPEN || view.state() == JoinState.LIVE) && view.isCovered();
    }

    public boolean isTooEarly() {
        return view != null && view.state() == JoinState.TOO_EARLY;
    }

    public boolean isOver() {
        return view != null && view.state() == JoinState.OVER;
    }

    /** Records that can be opened beside the call: the patient's id by the id under which the call knows them. */
    public Set<Map.Entry<UUID, PatientId>> getRecords() {
        return records.entrySet();
    }

    /** Credits for one patient and one started block. */
    public int getPrice() {
        return credits.priceOf(Service.VIDEO_BLOCK);
    }

    /** Credits that would be left after the estimate. */
    public long getLeft() {
        return view == null ? 0 : view.balance().credits() - view.estimate();
    }

    public long getMinutes() {
        return view == null ? 0 : Duration.between(view.start(), view.end()).toMinutes();
    }

    public @Nullable WaitingRoomView getView() {
        return view;
    }

    public @Nullable String getAppointment() {
        return appointment;
    }

    public void setAppointment(@Nullable String appointment) {
        this.appointment = appointment;
    }
}
