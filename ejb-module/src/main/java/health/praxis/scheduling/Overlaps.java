package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What shares a time because somebody agreed to it (LOC-10), said at each of the two. */
@Stateless
@Door
public class Overlaps {

    @Inject
    private CalendarClaims claims;

    @Inject
    private InTheWay inTheWay;

    @Inject
    private Appointments appointments;

    @Inject
    private PersonalRows personal;

    /**
     * What the appointments of these practitioners overlap with between two moments, by the id of the appointment or personal
     * appointment; by start. What the caller may not see is told without a name.
     *
     * @param from the first moment shown
     * @param to the first moment not shown any more
     */
    @Allowed(Right.CALENDAR_VIEW)
    public Map<UUID, List<Conflict>> within(Collection<UserId> practitioners, Instant from, Instant to) {
        TimeSlot span = new TimeSlot(from, to);
        List<CalendarClaims.Shared> shared = practitioners.isEmpty() ? List.of() : claims.shared(span);
        if (shared.isEmpty()) {
            return Map.of();
        }
        List<UUID> shown = Stream.concat(
                        appointments.within(practitioners, span).stream()
                                .map(one -> one.id().value()),
                        personal.within(practitioners, span).stream()
                                .map(one -> one.id().value()))
                .toList();
        List<UUID> holders = new ArrayList<>();
        List<InTheWay.Clash> clashes = new ArrayList<>();
        for (CalendarClaims.Shared two : shared) {
            note(two.one(), two.other(), shown, holders, clashes);
            note(two.other(), two.one(), shown, holders, clashes);
        }
        List<Conflict> named = inTheWay.named(clashes, "overlaps");
        Map<UUID, List<Conflict>> overlaps = new HashMap<>();
        for (int i = 0; i < holders.size(); i++) {
            overlaps.computeIfAbsent(holders.get(i), id -> new ArrayList<>()).add(named.get(i));
        }
        return overlaps;
    }

    private static void note(
            CalendarClaims.Held of,
            CalendarClaims.Held with,
            List<UUID> shown,
            List<UUID> holders,
            List<InTheWay.Clash> clashes) {
        if (shown.contains(of.holder().value())) {
            holders.add(of.holder().value());
            clashes.add(new InTheWay.Clash(with.resource(), false, with.slot(), with.holder()));
        }
    }
}
