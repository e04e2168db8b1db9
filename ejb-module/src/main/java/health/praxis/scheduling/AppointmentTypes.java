package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.Role;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of appointments that the practice group offers, and whether it uses them at all (APT-5). */
@Stateless
@Door
public class AppointmentTypes {

    @Inject
    private AppointmentTypeRows rows;

    @Inject
    private TypeChoice choice;

    @Inject
    private Calendars calendars;

    @Inject
    private Locations locations;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whether appointments can be given a type. Off until somebody switches it on. */
    @Allowed(Right.SETTINGS_EDIT)
    public boolean on() {
        return rows.offered();
    }

    /** From now on types are chosen, or not; appointments keep those that they have. */
    @Allowed(Right.SETTINGS_EDIT)
    public void turn(boolean on) {
        boolean before = rows.offered();
        if (before == on) {
            return;
        }
        rows.offer(on);
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "calendar settings",
                        Callers.current().requirePractice().value())
                .change("appointment types", before, on));
    }

    /** All of them by name, archived ones included. */
    @Allowed(Right.SETTINGS_EDIT)
    public List<TypeCard> all() {
        return rows.all().stream().map(AppointmentType::card).toList();
    }

    /**
     * Those that can be chosen for an appointment of this practitioner, by name; none while types are off.
     *
     * @throws NotFound when the caller sees no such calendar
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<TypeCard> fitting(UserId practitioner) {
        calendars.require(practitioner);
        return choice.fitting(practitioner).stream().map(AppointmentType::card).toList();
    }

    /**
     * @throws TypeTwice when the same people have one of this name
     * @throws TypeNotPossible when it says not whose it is, or has no places or too many
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     * @throws NotFound when the caller's practice group has no such location or practitioner
     */
    @Allowed(Right.SETTINGS_EDIT)
    public AppointmentTypeId add(@Valid TypeDetails details) {
        check(details);
        refuseTwice(rows.lockedAll(), details, null);
        AppointmentType type = new AppointmentType(Callers.current().requirePractice(), details);
        rows.add(type);
        audit.record(note(Action.CREATE, type)
                .change("name", null, details.name())
                .change("minutes", null, details.minutes())
                .change("online booking", null, details.onlineRule())
                .change("places", null, details.places()));
        return type.id();
    }

    /**
     * Replaces what a type is; appointments that have it keep their own time and place. Those that are a group have as many
     * places as their type has from now on; whoever is in already stays. The refusals are those of {@link #add}.
     *
     * @throws NotFound when the caller's practice group has no such type
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void change(AppointmentTypeId id, @Valid TypeDetails details) {
        check(details);
        List<AppointmentType> all = rows.lockedAll();
        AppointmentType type = one(all, id);
        refuseTwice(all, details, type);
        TypeDetails before = type.details();
        type.change(details);
        audit.record(note(Action.UPDATE, type)
                .change("name", before.name(), details.name())
                .change("type level", before.level(), details.level())
                .change("minutes", before.minutes(), details.minutes())
                .change("location", before.meetsAt(), details.meetsAt())
                .change("colour", before.colour(), details.colour())
                .change("online booking", before.onlineRule(), details.onlineRule())
                .change("places", before.places(), details.places()));
    }

    /** It is chosen no more, and still read where it was. @throws NotFound when the caller's practice group has no such type */
    @Allowed(Right.SETTINGS_EDIT)
    public void archive(AppointmentTypeId id) {
        AppointmentType type = one(rows.lockedAll(), id);
        boolean before = type.isArchived();
        type.archive(clock.instant());
        audit.record(note(Action.UPDATE, type).change("archived", before, true));
    }

    /**
     * It can be chosen again.
     *
     * @throws NotFound when the caller's practice group has no such type
     * @throws TypeTwice when the same people have another one of this name meanwhile
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void restore(AppointmentTypeId id) {
        List<AppointmentType> all = rows.lockedAll();
        AppointmentType type = one(all, id);
        refuseTwice(all, type.details(), type);
        boolean before = type.isArchived();
        type.archive(null);
        audit.record(note(Action.UPDATE, type).change("archived", before, false));
    }

    private void check(TypeDetails details) {
        details.check();
        LocationId location = details.location();
        if (location != null) {
            locations.one(location);
        }
        UserId practitioner = details.practitioner();
        if (practitioner != null && practices.user(practitioner).role() != Role.PRACTITIONER) {
            throw new NotFound("practitioner");
        }
    }

    private static AppointmentType one(List<AppointmentType> all, AppointmentTypeId id) {
        return all.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment type"));
    }

    private static void refuseTwice(List<AppointmentType> all, TypeDetails details, @Nullable AppointmentType except) {
        if (all.stream().anyMatch(other -> other != except && !other.isArchived() && other.isCalledAs(details))) {
            throw new TypeTwice(details.name());
        }
    }

    private static AuditEvent note(Action action, AppointmentType type) {
        return AuditEvent.of(action, "appointment type", type.id().value()).describe(type.name());
    }
}
