package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When practitioners work where (LOC-6). A practitioner keeps their own hours; whoever edits settings keeps everybody's. */
@Stateless
@Door
public class PracticeHours {

    @Inject
    private Places places;

    @Inject
    private PracticeGroups groups;

    @Inject
    private Audit audit;

    /** The hours of these practitioners at all locations, by weekday and time. */
    @Allowed({Right.CALENDAR_VIEW, Right.SETTINGS_EDIT, Right.WORK})
    public List<HoursLine> of(Collection<UserId> practitioners) {
        return practitioners.isEmpty() ? List.of() : lines(places.hoursOf(practitioners));
    }

    /**
     * Adds hours.
     *
     * @throws NotFound when the caller's practice group has no such practitioner or location
     * @throws HoursCollide when the practitioner has other hours at some of this time
     */
    @Allowed({Right.CALENDAR_EDIT, Right.SETTINGS_EDIT})
    public UUID add(UserId practitioner, LocationId location, HoursRule rule) {
        refuseOthers(practitioner);
        // Two who change the hours of one person at once queue up here.
        boolean treats = groups.userToEdit(practitioner)
                .map(user -> user.card().role() == Role.PRACTITIONER)
                .orElse(false);
        if (!treats) {
            throw new NotFound("practitioner");
        }
        if (places.location(location).isEmpty()) {
            throw new NotFound("location");
        }
        lines(places.hoursOf(List.of(practitioner))).stream()
                .filter(line -> line.rule().collidesWith(rule))
                .findFirst()
                .ifPresent(line -> {
                    throw new HoursCollide(
                            line.location().name(),
                            line.rule().from(),
                            line.rule().to());
                });
        HoursEntry entry = new HoursEntry(Callers.current().requirePractice(), practitioner, location, rule);
        places.add(entry);
        note(Action.CREATE, entry);
        return entry.id();
    }

    /**
     * A line of somebody's hours, for whoever may change what goes with it; nobody else changes or removes it until the
     * transaction ends.
     *
     * @throws NotAllowed when they are somebody else's and the caller does not edit settings
     * @throws NotFound when the practitioner has no such hours
     */
    @Allowed({Right.CALENDAR_EDIT, Right.SETTINGS_EDIT})
    public HoursLine toEdit(UserId practitioner, UUID id) {
        refuseOthers(practitioner);
        return places.hoursToChange(id).filter(entry -> entry.practitioner().equals(practitioner)).stream()
                .flatMap(entry -> lines(List.of(entry)).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("practice hours"));
    }

    /** @throws NotFound when the caller's practice group has no such hours */
    @Allowed({Right.CALENDAR_EDIT, Right.SETTINGS_EDIT})
    public void remove(UUID id) {
        HoursEntry entry = places.hoursToChange(id).orElseThrow(() -> new NotFound("practice hours"));
        refuseOthers(entry.practitioner());
        places.remove(entry);
        note(Action.DELETE, entry);
    }

    private void note(Action action, HoursEntry entry) {
        HoursRule rule = entry.rule();
        audit.record(
                AuditEvent.of(action, "practice hours", entry.practitioner().value())
                        .describe(rule.day() + " " + rule.from() + "-" + rule.to()));
    }

    private List<HoursLine> lines(List<HoursEntry> entries) {
        Map<LocationId, LocationCard> cards = places.locations().stream()
                .map(Location::card)
                .collect(Collectors.toMap(LocationCard::id, Function.identity()));
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(cards.get(entry.location()))
                        .map(location -> new HoursLine(entry.id(), entry.practitioner(), location, entry.rule())))
                .toList();
    }

    private static void refuseOthers(UserId practitioner) {
        Caller caller = Callers.current();
        if (!caller.may(Right.SETTINGS_EDIT) && !practitioner.equals(caller.user())) {
            throw new NotAllowed();
        }
    }
}
