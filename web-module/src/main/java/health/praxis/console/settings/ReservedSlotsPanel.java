package health.praxis.console.settings;

import health.praxis.practice.HoursLine;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.ReservedLine;
import health.praxis.scheduling.ReservedSlots;
import health.praxis.scheduling.TypeCard;
import health.praxis.shared.UserId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is reserved for types in the practice hours that are shown, and the stretch that is being reserved (APT-7). */
@Named
@ViewScoped
public class ReservedSlotsPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReservedSlots door;

    private transient List<ReservedLine> reserved = List.of();
    private transient List<TypeCard> offered = List.of();
    private String practitioner = "";
    private @Nullable ReservedForm form;

    /** Reads what is there for this practitioner. */
    void show(String shown) {
        practitioner = shown;
        offered = door.types(UserId.of(shown));
        reserved = door.of(List.of(UserId.of(shown)));
    }

    public void open(HoursLine line) {
        form = new ReservedForm(line);
    }

    /** The page says so whenever the dialog closes, so that refusals stand on the page again. */
    public void close() {
        form = null;
    }

    public void save() {
        door.reserve(
                UserId.of(practitioner),
                form.hours(),
                AppointmentTypeId.of(form.getType()),
                form.getFrom(),
                form.getTo());
        form = null;
        show(practitioner);
    }

    public void release(ReservedLine line) {
        door.release(UserId.of(practitioner), line.id());
        show(practitioner);
    }

    /** What is reserved in these hours, by time. */
    public List<ReservedLine> of(HoursLine line) {
        return reserved.stream()
                .filter(one -> one.hours().id().equals(line.id()))
                .toList();
    }

    public List<TypeCard> getOffered() {
        return offered;
    }

    public @Nullable ReservedForm getForm() {
        return form;
    }
}
