package health.praxis.scheduling;

import health.praxis.audit.Audit;
import health.praxis.practice.FacilityId;
import health.praxis.shared.NotFound;
import health.praxis.shared.TimeSlot;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way back after appointments were moved (CAL-10): all of them have their former time again, or none has. Locks are taken
 * as in {@link Series}.
 */
@Stateless
@Door
public class MovesBack {

    @Inject
    private Appointments appointments;

    @Inject
    private SeriesTime time;

    @Inject
    private TimesBack former;

    @Inject
    private FacilitiesToBook facilities;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentChanged> changed;

    @Inject
    private Event<SeriesChanged> several;

    /**
     * Gives appointments back the time they had before they were moved. They have the rooms and equipment of that time, and what
     * was overlapped with on purpose may be again, if it is where it was. Tells {@link AppointmentChanged} or {@link SeriesChanged}, naming the
     * move: patients who were not told of it yet are told nothing.
     *
     * @throws NotFound when the caller's practice group has not got one of these appointments
     * @throws ChangedSinceMove when somebody has saved one of them since, or has taken the move back
     * @throws SlotTaken when the former time has gone to something else meanwhile
     * @throws FacilityTaken when a room or equipment has, or {@link FacilityNotFree}, {@link FacilityNotOffered}
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void undo(Moved move) {
        Map<AppointmentId, Moved.Former> before =
                move.former().stream().collect(Collectors.toMap(Moved.Former::id, Function.identity()));
        List<Appointment> moved = appointments.allToChange(before.keySet());
        if (moved.isEmpty() || moved.size() < before.size()) {
            throw new NotFound("appointment");
        }
        List<Plan> plans = moved.stream()
                .map(one -> Plan.of(one, Objects.requireNonNull(before.get(one.id()), "former")))
                .sorted(Comparator.comparing(plan -> plan.wanted().slot().start()))
                .toList();
        plans.forEach(plan -> facilities.require(
                plan.wanted().facilities(), plan.appointment().facilities()));
        List<SeriesConflict> conflicts = former.look(
                moved.get(0).practitioner(),
                plans.stream().map(Plan::wanted).toList(),
                before.keySet(),
                move.overlaps());
        Instant now = clock.instant();
        List<AppointmentChanged> changes = new ArrayList<>();
        plans.forEach(plan -> changes.add(takeBack(plan, now).undoing(move.at())));
        appointments.flush();
        time.move(moved, conflicts);
        if (changes.size() == 1) {
            changed.fire(changes.get(0));
        } else {
            several.fire(new SeriesChanged(changes));
        }
    }

    private AppointmentChanged takeBack(Plan plan, Instant now) {
        TimeSlot before = plan.appointment().slot();
        Set<FacilityId> roomsBefore = plan.appointment().facilities();
        Set<FacilityId> rooms = plan.wanted().facilities();
        AppointmentChanged change = plan.appointment().change(plan.command(), now);
        AppointmentHistory.ofChange(
                        plan.appointment(), before, plan.appointment().place(), change)
                .map(one ->
                        one.describe("undone").change("rooms", rooms(roomsBefore, rooms), rooms(rooms, roomsBefore)))
                .forEach(audit::record);
        return change;
    }

    /** For the history; null where they stay as they are. */
    private @Nullable String rooms(Set<FacilityId> chosen, Set<FacilityId> others) {
        return chosen.equals(others) ? null : facilities.names(chosen);
    }

    /** One of those that go back, and what it was. */
    private record Plan(Appointment appointment, ChangeAppointment command, Wanted wanted) {

        static Plan of(Appointment appointment, Moved.Former former) {
            if (appointment.version() != former.version()) {
                throw new ChangedSinceMove();
            }
            ChangeAppointment command =
                    appointment.movedTo(former.start(), former.minutes()).in(former.facilities());
            return new Plan(appointment, command, appointment.wanted(command));
        }
    }
}
