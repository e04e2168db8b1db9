package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.Approvals;
import health.praxis.scheduling.AwaitingBooking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bookings that wait for approval: how many, which, and the yes (OBK-9). The no is the {@link CancelForm}'s. */
@Named
@RequestScoped
public class AwaitingBookings {

    @Inject
    private Approvals approvals;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Done done;

    private @Nullable Long number;
    private @Nullable List<AwaitingBooking> all;

    /** Lists them in the dialog. */
    public void open() {
        all = approvals.waiting();
    }

    /** Approves what the panel shows. When that is refused the panel shows what has become of it. */
    public void approve() {
        AppointmentDetail shown = panel.getDetail();
        approvals.approve(shown.id(), shown.version());
        panel.open(shown.id());
        done.say("done.approved", shown.start());
    }

    public long getNumber() {
        if (number == null) {
            number = approvals.count();
        }
        return number;
    }

    /** "2 to approve". */
    public String getWords() {
        return Texts.of("approval.count", getNumber());
    }

    /** Null until they were asked for. */
    public @Nullable List<AwaitingBooking> getAll() {
        return all;
    }
}
