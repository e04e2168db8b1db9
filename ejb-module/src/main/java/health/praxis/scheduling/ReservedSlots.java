package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.HoursLine;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.PracticeQueries;
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
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Stretches of practice hours that online booking keeps for one type (APT-7). Staff book there whatever they like. A
 * practitioner keeps their own, as with {@link PracticeHours}; whoever edits settings keeps everybody's.
 */
@Stateless
@Door
public class ReservedSlots {

    @Inject
    private ReservedRows rows;

    @Inject
    private TypeChoice types;

    @Inject
    private PracticeHours hours;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    /** What is reserved in the practice hours of these practitioners, by time; nothing while the practice uses no types. */
    @Allowed({Right.CALENDAR_VIEW, Right.SETTINGS_EDIT})
    public List<ReservedLine> of(Collection<UserId> practitioners) {
        return types.offered() ? rows.in(hours.of(practitioners)) : List.of();
    }

    /**
     * The types that a stretch of this practitioner's hours can be reserved for, by name; none while the practice uses none.
     *
     * @throws NotAllowed when it is somebody else and the caller does not edit settings
     * @throws NotFound when the caller's practice group has no such practitioner
     */
    @Allowed({Right.CALENDAR_VIEW, Right.SETTINGS_EDIT})
    public List<TypeCard> types(UserId practitioner) {
        refuseOthers(practitioner);
        return types.fitting(practices.user(practitioner).id()).stream()
                .map(AppointmentType::card)
                .toList();
    }

    /**
     * Reserves a stretch of a line of practice hours, on each of its days.
     *
     * @param line the hours' id
     * @param to midnight means the end of the day
     * @throws NotAllowed when they are somebody else's and the caller does not edit settings
     * @throws NotFound when the practitioner has no such hours, or the practice group no such type
     * @throws TypeNotOffered when the type is archived or does not fit the practitioner
     * @throws ReservedOutside when it is not within the hours
     * @throws ReservedAlready when some of it is reserved
     * @throws health.praxis.practice.HoursNotPossible when it ends before it starts
     */
    @Allowed({Right.CALENDAR_EDIT, Right.SETTINGS_EDIT})
    public UUID reserve(UserId practitioner, UUID line, AppointmentTypeId type, LocalTime from, LocalTime to) {
        HoursLine found = hours.toEdit(practitioner, line);
        types.require(type, null, practitioner);
        ReservedLine.rule(found.rule(), from, to);
        if (!ReservedLine.lieWithin(found.rule(), from, to)) {
            throw new ReservedOutside(found.rule().from(), found.rule().to());
        }
        rows.in(List.of(found)).stream()
                .filter(other -> other.meets(from, to))
                .findFirst()
                .ifPresent(other -> {
                    throw new ReservedAlready(other.type().name(), other.from(), other.to());
                });
        ReservedSlot made = new ReservedSlot(Callers.current().requirePractice(), line, type, from, to);
        rows.add(made);
        note(Action.CREATE, practitioner, made);
        return made.id();
    }

    /**
     * Reserves it no more.
     *
     * @throws NotAllowed when it is somebody else's and the caller does not edit settings
     * @throws NotFound when the practitioner has no such reserved slot
     */
    @Allowed({Right.CALENDAR_EDIT, Right.SETTINGS_EDIT})
    public void release(UserId practitioner, UUID reserved) {
        refuseOthers(practitioner);
        ReservedSlot slot = rows.one(reserved)
                .filter(one -> hours.of(List.of(practitioner)).stream()
                        .anyMatch(line -> line.id().equals(one.hours())))
                .orElseThrow(() -> new NotFound("reserved slot"));
        rows.remove(slot);
        note(Action.DELETE, practitioner, slot);
    }

    private void note(Action action, UserId practitioner, ReservedSlot slot) {
        audit.record(AuditEvent.of(action, "practice hours", practitioner.value())
                .describe("reserved " + slot.from() + "-" + slot.to() + " for " + types.name(slot.type())));
    }

    private static void refuseOthers(UserId practitioner) {
        Caller caller = Callers.current();
        if (!caller.may(Right.SETTINGS_EDIT) && !practitioner.equals(caller.user())) {
            throw new NotAllowed();
        }
    }
}
