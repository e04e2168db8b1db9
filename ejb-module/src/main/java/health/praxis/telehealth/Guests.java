package health.praxis.telehealth;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.installation.Settings;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.SecretToken;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The guests of a video appointment, an interpreter or a carer: made, listed and removed by the booked practitioner alone. A
 * guest's link works for this appointment at this time only; it dies with the session, with a cancelled or moved
 * appointment, and when the guest is removed.
 */
@Stateless
@Door
public class Guests {

    /** Signs that steer a terminal or turn the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cc}|[\\u202A-\\u202E\\u2066-\\u2069]");

    @Inject
    private Links links;

    @Inject
    private TokenIndex tokens;

    @Inject
    private Sessions sessions;

    @Inject
    private Places places;

    @Inject
    private Expulsion expulsion;

    @Inject
    private CallFacts facts;

    @Inject
    private Settings settings;

    @Inject
    private Audit audit;

    @Inject
    private Event<LinksRevoked> revoked;

    @Inject
    private Clock clock;

    /**
     * The guests whose links work, in the order in which they were invited; none once the session is over.
     *
     * @throws NotFound for everybody but the booked practitioner, and for appointments that are not by video
     */
    @Allowed(Right.SESSION_HOLD)
    public List<Guest> of(AppointmentId id) {
        booked(id);
        return listed(id);
    }

    /**
     * Invites somebody and makes their link.
     *
     * @param name as the others are to see it
     * @throws NotFound for everybody but the booked practitioner, and for appointments that are not by video
     * @throws GuestNameWrong without a name, or with one longer than {@link Guest#LONGEST_NAME}
     * @throws SessionOver after the appointment or its session
     * @throws CallFull when practitioner, patients and guests take all places
     */
    @Allowed(Right.SESSION_HOLD)
    public GuestLink add(AppointmentId id, String name, GuestRole role) {
        AppointmentFacts appointment = open(id);
        String plain = UNSEEN.matcher(name).replaceAll(" ").strip();
        if (plain.length() > Guest.LONGEST_NAME || plain.codePoints().noneMatch(Character::isLetter)) {
            throw new GuestNameWrong(Guest.LONGEST_NAME);
        }
        if (places.take(practice(), id, 1).isEmpty()) {
            throw new SessionOver();
        }
        JoinLink link = JoinLink.forGuest(practice(), id, plain, role, clock.instant());
        links.add(link);
        LinkTokens secrets = new LinkTokens(settings.secretKey());
        tokens.addLink(SecretToken.hash(secrets.token(link.id())), link);
        audit.record(AuditEvent.of(Action.CREATE, "guest link", link.id())
                .patients(appointment.patients())
                .describe(role.word()));
        return new GuestLink(link.guest(), secrets.address(settings.publicUrl(), link));
    }

    /**
     * A guest's link, to be copied.
     *
     * @throws NotFound for everybody but the booked practitioner, and when there is no such guest any more
     * @throws SessionOver after the appointment or its session
     */
    @Allowed(Right.SESSION_HOLD)
    public GuestLink link(AppointmentId id, UUID guest) {
        AppointmentFacts appointment = open(id);
        JoinLink link = guest(id, guest);
        audit.record(AuditEvent.of(Action.VIEW, "guest link", link.id())
                .patients(appointment.patients())
                .describe(link.guest().role().word()));
        return new GuestLink(link.guest(), new LinkTokens(settings.secretKey()).address(settings.publicUrl(), link));
    }

    /**
     * Takes a guest's link away: it is dead at once, and whoever came by it is out.
     *
     * @throws NotFound for everybody but the booked practitioner, and when there is no such guest any more
     */
    @Allowed(Right.SESSION_HOLD)
    public void remove(AppointmentId id, UUID guest) {
        AppointmentFacts appointment = booked(id);
        VideoSession session = sessions.lockedOf(practice(), id).orElse(null);
        JoinLink link = guest(id, guest);
        Instant now = clock.instant();
        link.revoke(now);
        if (session != null && session.isLive()) {
            session.withdrawn(link.id(), now);
            expulsion.order(session, link.id());
        }
        revoked.fire(new LinksRevoked(id, Set.of(link.id())));
        audit.record(AuditEvent.of(Action.CANCEL, "guest link", link.id())
                .patients(appointment.patients())
                .describe(link.guest().role().word()));
    }

    private AppointmentFacts booked(AppointmentId id) {
        AppointmentFacts appointment = facts.appointment(id);
        if (!appointment.practitioner().equals(Callers.current().requireUser())
                || links.all(practice(), id).isEmpty()) {
            throw new NotFound("appointment");
        }
        return appointment;
    }

    private AppointmentFacts open(AppointmentId id) {
        AppointmentFacts appointment = booked(id);
        VideoSession session = sessions.of(practice(), id).orElse(null);
        boolean live = session != null && session.isLive();
        boolean ended = session != null && !live;
        if (ended || facts.window(appointment).stateAt(clock.instant(), live) == JoinState.OVER) {
            throw new SessionOver();
        }
        return appointment;
    }

    private JoinLink guest(AppointmentId id, UUID guest) {
        return links.alive(practice(), id).stream()
                .filter(link -> link.role() == SeatRole.GUEST)
                .filter(link -> link.id().equals(guest))
                .findFirst()
                .orElseThrow(() -> new NotFound("guest"));
    }

    private List<Guest> listed(AppointmentId id) {
        return links.alive(practice(), id).stream()
                .filter(link -> link.role() == SeatRole.GUEST)
                .sorted(JoinLink.OLDEST_FIRST)
                .map(JoinLink::guest)
                .toList();
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
