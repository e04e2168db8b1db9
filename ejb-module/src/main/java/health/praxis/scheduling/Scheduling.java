package health.praxis.scheduling;

import health.praxis.access.Relationships;
import health.praxis.audit.Audit;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Appointments are made, moved and changed here; {@link Cancellations} ends them. Locks are taken in one order: the
 * appointment, then the practitioner's calendar.
 */
@Stateless
@Door
public class Scheduling {

    /** TEL-10. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    @Inject
    private Appointments appointments;

    @Inject
    private Bookings bookings;

    @Inject
    private PractitionersTime time;

    @Inject
    private CancellationRows cancellations;

    @Inject
    private PatientsToBook patients;

    @Inject
    private FacilitiesToBook facilities;

    @Inject
    private TypeChoice types;

    @Inject
    private Relationships relationships;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AppointmentBooked> booked;

    @Inject
    private Event<AppointmentApproved> approved;

    @Inject
    private Event<AppointmentChanged> changed;

    @Inject
    private Event<AppointmentCalledOff> calledOff;

    /**
     * Books an appointment; also in the past (APT-3). Tells {@link AppointmentBooked}.
     *
     * @throws SlotTaken when the practitioner has another appointment then
     * @throws TimeHeld while somebody is booking the time online
     * @throws NoPatients without a patient
     * @throws TooManyPatients with more than three by Telehealth (TEL-2)
     * @throws ExternalLinkNotValid when the link of an Online Consultation is no https address (TEL-34)
     * @throws AddressNotValid at another address without one (LOC-11)
     * @throws PatientNotBookable when one of them cannot be chosen (APT-19)
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     * @throws TypeNotOffered when its type cannot be chosen for the practitioner (APT-5)
     * @throws GroupFull with more patients than the type has places (APT-8)
     * @throws NotFound when the caller's practice group has no such practitioner, patient or type
     */
    @Allowed(Right.CALENDAR_EDIT)
    public AppointmentId book(@Valid BookAppointment command) {
        Appointment appointment = bookings.made(command);
        bookings.take(appointment);
        return bookings.told(appointment, List.of());
    }

    /**
     * Books an appointment as {@link #book(BookAppointment)} does, also over what is in the way, if somebody was shown all of
     * it and agreed (LOC-10). What it overlaps with is written down.
     *
     * @return what is in the way, a patient's other appointments included; then nothing is booked
     */
    @Allowed(Right.CALENDAR_EDIT)
    public BookingAnswer book(@Valid BookAppointment command, Agreed agreed) {
        Appointment appointment = bookings.made(command);
        time.bookable(command.practitioner());
        List<Conflict> conflicts = time.look(appointment.id(), appointment.wanted());
        if (!agreed.covers(conflicts)) {
            return BookingAnswer.asking(conflicts);
        }
        appointments.add(appointment);
        time.claim(appointment.id(), appointment.wanted(), conflicts);
        return BookingAnswer.done(bookings.told(appointment, conflicts));
    }

    /**
     * Books a video appointment five minutes ahead, on the full minute; it can be joined at once, because the waiting room
     * opens ten minutes before (TEL-10). The refusals are those of {@link #book}.
     *
     * @param minutes how long it lasts, 5 to 1440
     */
    @Allowed(Right.CALENDAR_EDIT)
    public AppointmentId startNow(UserId practitioner, List<PatientId> withPatients, int minutes) {
        Instant start = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MINUTES);
        return book(
                new BookAppointment(practitioner, start, minutes, AppointmentLocation.TELEHEALTH, withPatients, null));
    }

    /**
     * Gives an appointment another time (CAL-10). Tells {@link AppointmentChanged}.
     *
     * @param minutes how long it lasts from now on, 5 to 1440
     * @throws NotFound when the caller's practice group has no such appointment
     * @throws AppointmentCancelled when it was cancelled
     * @throws SlotTaken when the practitioner has another appointment then
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void move(AppointmentId id, Instant start, int minutes) {
        Appointment appointment = toChange(id);
        apply(appointment, appointment.movedTo(start, minutes), null);
    }

    /**
     * Gives an appointment another time as {@link #move(AppointmentId, Instant, int)} does, also over what is in the way, if
     * somebody was shown all of it and agreed (LOC-10).
     *
     * @return what is in the way, a patient's other appointments included, and then nothing has moved; or the way back for
     *     {@link MovesBack}
     */
    @Allowed(Right.CALENDAR_EDIT)
    public MoveAnswer move(AppointmentId id, Instant start, int minutes, Agreed agreed) {
        Appointment appointment = toChange(id);
        return apply(appointment, appointment.movedTo(start, minutes), agreed);
    }

    /**
     * Replaces what an appointment is. Tells {@link AppointmentChanged} when time, location or patients differ.
     *
     * @param version the one that was shown ({@link AppointmentDetail#version})
     * @throws TypeNotOffered when another type cannot be chosen for the practitioner (APT-5)
     * @throws GroupFull when somebody is added to a group that has no place left (APT-8)
     * @throws NotFound when the caller's practice group has no such appointment, patient or type
     * @throws AppointmentEditedMeanwhile when somebody else saved since
     * @throws AppointmentCancelled when it was cancelled
     * @throws SlotTaken when the practitioner has another appointment then
     * @throws NoPatients without a patient
     * @throws TooManyPatients with more than three by Telehealth (TEL-2)
     * @throws ExternalLinkNotValid when the link of an Online Consultation is no https address (TEL-34)
     * @throws AddressNotValid at another address without one (LOC-11)
     * @throws PatientNotBookable when somebody who is added cannot be chosen (APT-19)
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void change(AppointmentId id, long version, @Valid ChangeAppointment command) {
        Appointment appointment = toChange(id);
        appointment.expect(version);
        apply(appointment, HiddenComments.kept(command, appointment), null);
    }

    /**
     * Replaces what an appointment is as {@link #change(AppointmentId, long, ChangeAppointment)} does, also over what is in the
     * way, if somebody was shown all of it and agreed (LOC-10). Only what the change brings about is in its way: an overlap that
     * was agreed to before, at the same time, is not asked about again.
     *
     * @return what is in the way, a patient's other appointments included, and then nothing is changed; or, where the time is
     *     another one and patients and place are not, the way back of that for {@link MovesBack}
     */
    @Allowed(Right.CALENDAR_EDIT)
    public MoveAnswer change(AppointmentId id, long version, @Valid ChangeAppointment command, Agreed agreed) {
        Appointment appointment = toChange(id);
        appointment.expect(version);
        return apply(appointment, HiddenComments.kept(command, appointment), agreed);
    }

    /**
     * Adds a patient to an appointment; who cancelled is expected again, who takes part already stays as they are (APT-8).
     * Tells {@link AppointmentChanged}, so that this patient alone is written to.
     *
     * @throws NotFound when the caller's practice group has no such appointment or patient
     * @throws AppointmentCancelled when it was cancelled
     * @throws GroupFull when it is a group that has no place left
     * @throws TooManyPatients with more than three by Telehealth (TEL-2)
     * @throws PatientNotBookable when the patient cannot be chosen (APT-19)
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void addPatient(AppointmentId id, PatientId patient) {
        Appointment appointment = toChange(id);
        appointment.refuseIfCancelled();
        if (!appointment.patientIds().contains(patient)) {
            TimeSlot slot = appointment.slot();
            apply(
                    appointment,
                    appointment
                            .movedTo(slot.start(), (int) slot.duration().toMinutes())
                            .with(patient),
                    null);
        } else if (!appointment.takingPart().contains(patient)) {
            setStatus(id, patient, AppointmentStatus.BOOKED);
        }
    }

    /**
     * Sets by hand where one patient's part stands; any status may follow any other (STA-7). Cancelled for the last patient
     * gives the time back (STA-5) and tells {@link AppointmentCalledOff}; another status after that takes the time again and
     * tells {@link AppointmentBooked}. In between, whoever comes or goes is told as {@link AppointmentChanged}. What waited for
     * approval is approved by any status but these two and Pending, also after its start, and tells {@link AppointmentApproved}
     * (OBK-9).
     *
     * @throws NotFound when the caller's practice group has no such appointment, or the patient is not in it
     * @throws SlotTaken when the time has gone to another appointment meanwhile
     * @throws PatientNotBookable when the patient cannot be chosen any more (APT-19)
     * @throws GroupFull when the patient had cancelled and the place is another one's now (APT-8)
     * @throws PractitionerNotBookable when the practitioner was deactivated meanwhile
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void setStatus(AppointmentId id, PatientId patient, AppointmentStatus status) {
        Appointment appointment = toChange(id);
        boolean wasOff = appointment.isCancelled();
        boolean waited = appointment.facts().awaiting();
        Map<PatientId, AppointmentStatus> stood = appointment.statuses();
        Instant now = clock.instant();
        AppointmentStatus before = appointment.set(patient, status, now);
        if (before == status) {
            return;
        }
        cancellations.forget(id, patient);
        AppointmentHistory.ofStatuses(appointment, stood, "status").forEach(audit::record);
        if (before == AppointmentStatus.CANCELLED) {
            patients.require(Set.of(patient));
            types.requirePlaces(List.of(appointment));
        }
        if (wasOff && !appointment.isCancelled()) {
            bookings.take(appointment);
            booked.fire(new AppointmentBooked(id));
        } else if (waited && !appointment.isUnapproved()) {
            approved.fire(new AppointmentApproved(id));
        } else if (!wasOff && appointment.isCancelled()) {
            time.release(id);
            calledOff.fire(new AppointmentCalledOff(id, Set.of(patient), true, now, now));
        } else if (status == AppointmentStatus.CANCELLED) {
            changed.fire(AppointmentChanged.ofPeople(appointment.facts(), Set.of(), Set.of(patient), now));
        } else if (before == AppointmentStatus.CANCELLED) {
            changed.fire(AppointmentChanged.ofPeople(appointment.facts(), Set.of(patient), Set.of(), now));
        }
    }

    private Appointment toChange(AppointmentId id) {
        return appointments.oneToChange(id).orElseThrow(() -> new NotFound("appointment"));
    }

    /** @param agreed null when whatever is in the way is refused */
    private MoveAnswer apply(Appointment appointment, ChangeAppointment command, @Nullable Agreed agreed) {
        Instant now = clock.instant();
        Wanted before = appointment.wanted();
        Wanted after = appointment.wanted(command);
        MeetingPlace placeBefore = appointment.place();
        AppointmentTypeId typeBefore = appointment.type();
        types.require(command.type(), typeBefore, appointment.practitioner());
        Set<PatientId> newcomers = new HashSet<>(command.patients());
        newcomers.removeAll(appointment.patientIds());
        patients.require(newcomers);
        facilities.require(after.facilities(), before.facilities());
        boolean claims =
                !before.slot().equals(after.slot()) || !before.facilities().equals(after.facilities());
        List<Conflict> all = claims || !newcomers.isEmpty() ? time.look(appointment.id(), after) : List.of();
        List<Conflict> fresh =
                all.stream().filter(one -> after.isNew(before, one)).toList();
        if (agreed == null) {
            time.refuse(fresh);
        } else if (!agreed.covers(fresh)) {
            return new MoveAnswer(fresh, null);
        }
        boolean moves = agreed != null && !before.slot().equals(after.slot());
        Agreed overlaps = moves ? time.shared(List.of(before), List.of(appointment.id())) : Agreed.NOTHING;
        AppointmentChanged change = appointment.change(command, now);
        if (!newcomers.isEmpty() || !Objects.equals(typeBefore, appointment.type())) {
            types.requirePlaces(List.of(appointment));
        }
        if (claims) {
            time.replace(appointment.id(), appointment.wanted(), all);
        }
        relationships.treats(appointment.practitioner(), newcomers);
        String rooms = facilities.names(after.facilities());
        String roomsBefore =
                before.facilities().equals(after.facilities()) ? rooms : facilities.names(before.facilities());
        AppointmentHistory.ofChange(appointment, before.slot(), placeBefore, change)
                .map(one -> one.change("rooms", roomsBefore, rooms)
                        .change("overlaps", null, AppointmentHistory.words(fresh)))
                .forEach(audit::record);
        types.note(appointment, typeBefore);
        if (change.isNews()) {
            changed.fire(change);
        }
        return new MoveAnswer(
                List.of(), moves && change.isMoveAlone() ? wayBack(appointment, before, overlaps, now) : null);
    }

    private Moved wayBack(Appointment appointment, Wanted before, Agreed overlaps, Instant at) {
        appointments.flush();
        return new Moved(List.of(Moved.Former.of(appointment, before)), overlaps, at);
    }
}
