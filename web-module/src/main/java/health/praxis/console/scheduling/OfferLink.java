package health.praxis.console.scheduling;

import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the time of the panel's cancelled appointment can be offered to whoever waits (WL-7). */
@Named
@RequestScoped
public class OfferLink {

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Present present;

    public boolean isOpen() {
        return Callers.current().may(Right.CALENDAR_EDIT)
                && panel.getDetail().cancelled()
                && !present.hasCome(panel.getDetail().start());
    }
}
