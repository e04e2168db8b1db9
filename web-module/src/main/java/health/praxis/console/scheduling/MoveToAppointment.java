package health.praxis.console.scheduling;

import health.praxis.console.Ids;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingList;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An address of the calendar that names an entry of the waiting list opens the appointment form for it (WL-6). */
@Named
@ViewScoped
public class MoveToAppointment implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WaitingList list;

    @Inject
    private AppointmentForm form;

    @Inject
    private LocationPicker location;

    @Inject
    private ShownPractitioners shown;

    @Inject
    private CalendarPage page;

    @Inject
    private Present present;

    private @Nullable String id;

    /** @throws health.praxis.shared.NotFound when there is no such entry on the list for this caller */
    public void check() {
        if (id != null) {
            list.one(new WaitingEntryId(Ids.read(id)));
        }
    }

    /** @throws health.praxis.shared.NotFound when there is no such entry on the list for this caller any more */
    public void open() {
        form.open(location.begin(AppointmentDraft.of(
                list.one(new WaitingEntryId(Ids.read(id))),
                shown.getFirst(),
                present.offer(page.getDate()),
                page.getZone())));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
