package health.praxis.scheduling;

import health.praxis.access.Calendars;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Personal appointments: time that practitioners keep for themselves (CAL-12), one by one; {@link PersonalSeries} repeats them.
 * Locks are taken as in {@link Scheduling}.
 */
@Stateless
@Door
public class PersonalCalendar {

    @Inject
    private PersonalRows rows;

    @Inject
    private PractitionersTime time;

    @Inject
    private Calendars calendars;

    @Inject
    private PersonalSaving saving;

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
        time.take(made.id(), made.wanted(), () -> rows.add(made));
        saving.noteMade(made, "kept");
        return made.id();
    }

    /**
     * Replaces what it is; the practitioner stays, and for whom names are hidden its words do (ANON-4).
     *
     * @param version the one that was shown ({@link PersonalEntry#version})
     * @return the way back for {@link PersonalBack}, where it has another time (CAL-10)
     * @throws NotFound when the caller sees no such personal appointment
     * @throws AppointmentEditedMeanwhile when somebody else saved since; the other refusals as for a new one
     */
    @Allowed(Right.CALENDAR_EDIT)
    public Optional<PersonalMoved> change(PersonalAppointmentId id, long version, @Valid PersonalDetails details) {
        PersonalAppointment appointment = toChange(id);
        appointment.expect(version);
        return apply(appointment, HiddenComments.kept(details, appointment));
    }

    /**
     * Gives it another time (CAL-10).
     *
     * @return the way back for {@link PersonalBack}; empty when it was there already
     * @throws NotFound when the caller sees no such one; else as for a new one
     */
    @Allowed(Right.CALENDAR_EDIT)
    public Optional<PersonalMoved> move(PersonalAppointmentId id, Instant start, int minutes) {
        PersonalAppointment appointment = toChange(id);
        return apply(appointment, appointment.details().at(start, minutes));
    }

    /**
     * Removes it; its time is free again.
     *
     * @return the way back for {@link PersonalBack}
     * @throws NotFound when the caller sees no such personal appointment
     */
    @Allowed(Right.CALENDAR_EDIT)
    public PersonalRemoved delete(PersonalAppointmentId id) {
        return saving.remove(List.of(toChange(id)));
    }

    private PersonalAppointment toChange(PersonalAppointmentId id) {
        return rows.oneToChange(id).orElseThrow(() -> new NotFound("personal appointment"));
    }

    private Optional<PersonalMoved> apply(PersonalAppointment appointment, PersonalDetails details) {
        TimeSlot before = appointment.slot();
        Agreed overlaps = saving.overlaps(List.of(appointment));
        saving.change(appointment, details, "changed");
        if (before.equals(appointment.slot())) {
            return Optional.empty();
        }
        time.move(appointment.id(), appointment.wanted());
        return Optional.of(saving.wayBack(Map.of(appointment, before), overlaps));
    }
}
