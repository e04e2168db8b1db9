package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The way back after own time was moved or deleted (CAL-10, CAL-12), as {@link MovesBack} is for appointments: all of it, or
 * nothing. Locks are taken as in {@link Scheduling}.
 */
@Stateless
@Door
public class PersonalBack {

    @Inject
    private PersonalRows rows;

    @Inject
    private PersonalSaving saving;

    @Inject
    private SeriesTime time;

    @Inject
    private TimesBack former;

    @Inject
    private Calendars calendars;

    @Inject
    private Clock clock;

    /**
     * Gives own time back where it was; what overlapped with it on purpose may again, if it is where it was. Words and colour
     * stay as they are now.
     *
     * @throws NotFound when the caller sees not all of these personal appointments (any more)
     * @throws ChangedSinceMove when somebody has saved one of them since, or has taken the move back
     * @throws SlotTaken when a former time has gone to something else meanwhile
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void undo(PersonalMoved move) {
        Map<PersonalAppointmentId, PersonalMoved.Former> before =
                move.former().stream().collect(Collectors.toMap(PersonalMoved.Former::id, Function.identity()));
        List<PersonalAppointment> moved = rows.allToChange(before.keySet());
        if (moved.isEmpty() || moved.size() < before.size()) {
            throw new NotFound("personal appointment");
        }
        Map<PersonalAppointment, PersonalDetails> plans = new LinkedHashMap<>();
        moved.forEach(one -> plans.put(one, asBefore(one, Objects.requireNonNull(before.get(one.id()), "former"))));
        UserId practitioner = moved.get(0).practitioner();
        List<SeriesConflict> conflicts =
                former.look(practitioner, wanted(practitioner, plans.values()), before.keySet(), move.overlaps());
        plans.forEach((one, details) -> saving.change(one, details, "undone"));
        rows.flush();
        time.moveOwn(moved, conflicts);
    }

    /**
     * Keeps own time again that was deleted, as it was, words included whoever asks.
     *
     * @throws NotFound when the caller does not see such a practitioner's calendar
     * @throws BackAlready when it is there again
     * @throws PractitionerNotBookable when the practitioner was deactivated meanwhile
     * @throws SlotTaken when a time has gone to something else meanwhile
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void undo(PersonalRemoved removed) {
        PracticeGroupId practice = Callers.current().requirePractice();
        List<PersonalRemoved.Kept> kept = removed.kept();
        if (kept.isEmpty()) {
            throw new NotFound("personal appointment");
        }
        UserId practitioner = kept.get(0).practitioner();
        calendars.require(practitioner);
        time.requireBookable(practitioner);
        List<PersonalAppointmentId> ids =
                kept.stream().map(PersonalRemoved.Kept::id).toList();
        List<SeriesConflict> conflicts = former.look(
                practitioner, kept.stream().map(PersonalRemoved.Kept::wanted).toList(), ids, removed.overlaps());
        // Asked in the queue for the calendar: of two who take it back at once the second one finds it.
        if (!rows.all(ids).isEmpty()) {
            throw new BackAlready();
        }
        Instant now = clock.instant();
        List<PersonalAppointment> again = kept.stream()
                .map(one -> new PersonalAppointment(practice, one, now))
                .toList();
        rows.add(again);
        time.takeOwn(again, conflicts);
        again.forEach(one -> saving.noteMade(one, "undone"));
    }

    private static PersonalDetails asBefore(PersonalAppointment one, PersonalMoved.Former former) {
        if (one.version() != former.version()) {
            throw new ChangedSinceMove();
        }
        return one.details().at(former.start(), former.minutes());
    }

    private static List<Wanted> wanted(UserId practitioner, Collection<PersonalDetails> all) {
        return all.stream()
                .map(one -> Wanted.alone(AppointmentRules.slot(one.start(), one.minutes()), practitioner))
                .toList();
    }
}
