package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.SecretToken;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Times that are held for whoever is booking online, so that nobody fills in a form for a time that somebody else takes
 * meanwhile (OBK-17). A held time is claimed like a booked one, for seven and a half minutes; then it is anybody's again
 * without anybody doing anything. No page offers it to patients yet.
 */
@Stateless
@Door
public class Holds {

    /** How long a time is held. */
    static final Duration HELD = Duration.ofSeconds(450);

    @Inject
    private HoldRows rows;

    @Inject
    private PractitionersTime time;

    @Inject
    private CalendarClaims claims;

    @Inject
    private Calendars calendars;

    @Inject
    private Availability availability;

    @Inject
    private ApprovalRows approvals;

    @Inject
    private Bookings bookings;

    @Inject
    private Clock clock;

    /**
     * Holds a time that {@link Availability#online} offers. Of several who ask for one time at once, one gets it.
     *
     * @throws NotFound when there is no such practitioner, or the caller does not see the calendar
     * @throws TimeNotOffered when it is not offered, or not any more
     * @throws PractitionerNotBookable unless an active practitioner
     */
    @Allowed(Right.CALENDAR_EDIT)
    public HeldTime hold(UserId practitioner, AppointmentTypeId type, Instant start, SlotRule rule) {
        calendars.require(practitioner);
        LocalDate around = LocalDate.ofInstant(start, ZoneOffset.UTC).minusDays(1);
        // The queue is the practitioner's, at whatever time.
        claims.queueUpFor(List.of(Wanted.alone(
                TimeSlot.of(start, HELD), time.bookable(practitioner).id())));
        BookableSlot offered = availability.online(practitioner, type, around, 3, rule).stream()
                .filter(one -> one.group() == null && one.start().equals(start))
                .findFirst()
                .orElseThrow(TimeNotOffered::new);
        TimeSlot slot = new TimeSlot(offered.start(), offered.end());
        boolean toApprove = approvals.isNeeded(practitioner, offered.location().id());
        String token = SecretToken.random();
        Instant until = clock.instant().plus(HELD);
        HoldRows.Hold hold =
                new HoldRows.Hold(HoldId.random(), practitioner, type, slot, SecretToken.hash(token), toApprove);
        time.take(hold.id(), Wanted.alone(slot, practitioner), () -> rows.add(hold, until));
        return new HeldTime(hold.id(), token, slot.start(), slot.end(), until, toApprove);
    }

    /** Gives a held time back. What is not held any more stays as it is. @throws HoldOver when the token is another one's */
    @Allowed(Right.CALENDAR_EDIT)
    public void release(HoldId id, String token) {
        rows.one(id).ifPresent(hold -> {
            require(hold, token);
            rows.remove(id);
        });
    }

    /**
     * Books the time that is held: with its type, practitioner and length. Between the two nobody else can have it. Where that
     * was said when it was chosen, it waits for approval (OBK-9): {@link Approvals}.
     *
     * @throws HoldOver when it is not held any more, or the token is another one's
     * @throws NotFound when the caller's practice group has no such patient; the other refusals are those of
     *     {@link Scheduling#book}
     */
    @Allowed(Right.CALENDAR_EDIT)
    public AppointmentId book(
            HoldId id, String token, @NotNull List<PatientId> patients, @NotNull AppointmentLocation location) {
        HoldRows.Hold hold = rows.one(id).orElseThrow(HoldOver::new);
        require(hold, token);
        claims.queueUpFor(List.of(Wanted.alone(hold.slot(), hold.practitioner())));
        if (!rows.remove(id)) {
            throw new HoldOver();
        }
        Appointment appointment = bookings.made(new BookAppointment(
                hold.practitioner(),
                hold.slot().start(),
                (int) hold.slot().duration().toMinutes(),
                location,
                patients,
                null,
                null,
                hold.type()));
        bookings.take(hold.toApprove() ? appointment.toApprove() : appointment);
        return bookings.told(appointment, List.of());
    }

    /** Practice groups in which something may be held. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> practices() {
        return rows.practices();
    }

    /** Forgets what has expired. */
    @Allowed(Right.WORK)
    public void sweep() {
        rows.removeExpired();
    }

    private static void require(HoldRows.Hold hold, String token) {
        if (!SecretToken.matches(token, hold.tokenHash())) {
            throw new HoldOver();
        }
    }
}
