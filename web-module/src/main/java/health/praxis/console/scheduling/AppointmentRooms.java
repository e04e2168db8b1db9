package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityCard;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.Overlaps;
import health.praxis.scheduling.SchedulingQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rooms and equipment of the open appointment and those that can be chosen (LOC-9), and what it overlaps with (LOC-10). */
@Named
@RequestScoped
public class AppointmentRooms {

    @Inject
    private Facilities facilities;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Overlaps overlaps;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private AppointmentForm form;

    @Inject
    private Desk desk;

    private @Nullable AppointmentDetail about;
    private List<FacilityCard> booked = List.of();
    private List<String> lines = List.of();
    private @Nullable List<FacilityCard> offered;

    /** What the open appointment has. */
    public List<FacilityCard> getBooked() {
        look();
        return booked;
    }

    /** "Room 1, Ultrasound". */
    public String getNames() {
        return getBooked().stream().map(FacilityCard::name).collect(Collectors.joining(", "));
    }

    /** What the open appointment overlaps with, a sentence each. */
    public List<String> getOverlaps() {
        look();
        return lines;
    }

    /** What can be chosen in the form; an archived one stays possible where it is chosen. */
    public List<FacilityCard> getOffered() {
        if (offered == null) {
            List<FacilityCard> active = facilities.offered();
            boolean changed = form.isOpen() && !form.getDraft().isNew();
            offered = changed
                    ? Stream.concat(active.stream(), getBooked().stream().filter(FacilityCard::archived))
                            .toList()
                    : active;
        }
        return offered;
    }

    /** Its name, with the location's where there are several. */
    public String label(FacilityCard card) {
        boolean several =
                getOffered().stream().anyMatch(other -> !other.location().equals(card.location()));
        return several ? Texts.of("rooms.at", card.name(), card.locationName()) : card.name();
    }

    private void look() {
        AppointmentDetail shown = panel.getDetail();
        if (shown == null || shown.equals(about)) {
            return;
        }
        about = shown;
        booked = queries.facilities(List.of(shown.id())).getOrDefault(shown.id(), List.of());
        ConflictWords words = new ConflictWords(desk.getZone());
        lines = overlaps
                .within(List.of(shown.practitioner()), shown.start(), shown.end())
                .getOrDefault(shown.id().value(), List.of())
                .stream()
                .map(words::overlap)
                .toList();
    }
}
