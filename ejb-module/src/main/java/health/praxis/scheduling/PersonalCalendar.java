package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;

/** Personal appointments: time that practitioners keep for themselves (CAL-12). Locks are taken as in {@link Scheduling}. */
@Stateless
@Door
public class PersonalCalendar {

    private static final String KIND = "personal appointment";

    @Inject
    private PersonalRows rows;

    @Inject
    private PractitionersTime time;

    @Inject
    private Calendars calendars;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Keeps some of a practitioner's time; also in the past.
     *
     * @throws SlotTaken when the practitioner has something else then
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     * @throws NotFound when the caller does not see such a practitioner's calendar
     */
    @Allowed(Right.CALENDAR_EDIT)
    public PersonalAppointmentId keep(UserId practitioner, @Valid PersonalDetails details) {
        calendars.require(practitioner);
        PersonalAppointment made =
                new PersonalAppointment(Callers.current().requirePractice(), practitioner, details, clock.instant());
        time.take(made.id(), Wanted.alone(made.slot(), practitioner), () -> rows.add(made));
        audit.record(note(Action.CREATE, made)
                .change("title", null, made.title())
                .change("start", null, made.slot().start())
                .change("end", null, made.slot().end()));
        return made.id();
    }

    /**
     * Replaces what it is; the practitioner stays, and for whom names are hidden its words do (ANON-4).
     *
     * @param version the one that was shown ({@link PersonalEntry#version})
     * @throws NotFound when the caller sees no such personal appointment
     * @throws AppointmentEditedMeanwhile when somebody else saved since; the other refusals as for a new one
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void change(PersonalAppointmentId id, long version, @Valid PersonalDetails details) {
        PersonalAppointment appointment = toChange(id);
        appointment.expect(version);
        apply(appointment, () -> appointment.take(HiddenComments.kept(details, appointment), clock.instant()));
    }

    /** Gives it another time (CAL-10). @throws NotFound when the caller sees no such one; else as for a new one */
    @Allowed(Right.CALENDAR_EDIT)
    public void move(PersonalAppointmentId id, Instant start, int minutes) {
        PersonalAppointment appointment = toChange(id);
        apply(appointment, () -> appointment.move(start, minutes, clock.instant()));
    }

    /** Removes it; its time is free again. @throws NotFound when the caller sees no such personal appointment */
    @Allowed(Right.CALENDAR_EDIT)
    public void delete(PersonalAppointmentId id) {
        PersonalAppointment appointment = toChange(id);
        time.release(id);
        rows.remove(appointment);
        audit.record(note(Action.DELETE, appointment)
                .change("title", appointment.title(), null)
                .change("start", appointment.slot().start(), null)
                .change("end", appointment.slot().end(), null));
    }

    private PersonalAppointment toChange(PersonalAppointmentId id) {
        return rows.oneToChange(id).orElseThrow(() -> new NotFound(KIND));
    }

    private void apply(PersonalAppointment appointment, Runnable act) {
        TimeSlot before = appointment.slot();
        String titleBefore = appointment.title();
        act.run();
        TimeSlot after = appointment.slot();
        if (!before.equals(after)) {
            time.move(appointment.id(), Wanted.alone(after, appointment.practitioner()));
        }
        audit.record(note(Action.UPDATE, appointment)
                .change("title", titleBefore, appointment.title())
                .change("start", before.start(), after.start())
                .change("end", before.end(), after.end()));
    }

    private static AuditEvent note(Action action, PersonalAppointment appointment) {
        return AuditEvent.of(action, KIND, appointment.id().value());
    }
}
