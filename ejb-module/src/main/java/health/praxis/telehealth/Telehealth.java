package health.praxis.telehealth;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.Blocks;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.credits.Service;
import health.praxis.patients.PatientCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Video sessions: come in, start, let patients in, leave, end. Whoever acts in a call is a participant: the holder of a
 * link, who proved it with a ticket ({@link Caller.Kind#PARTICIPANT}).
 */
@Stateless
@Door
public class Telehealth {

    @Inject
    private JoinSecrets secrets;

    @Inject
    private Entrance entrance;

    @Inject
    private Presence presence;

    @Inject
    private Links links;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionEnd sessionEnd;

    @Inject
    private CallFacts facts;

    @Inject
    private Meetings meetings;

    @Inject
    private Expulsion expulsion;

    @Inject
    private CreditQueries credits;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A ticket for the patient or guest whose link this is.
     *
     * @throws LinkDead when the link is unknown or leads nowhere any more
     * @throws TooEarly before the join window (TEL-9)
     * @throws SessionOver after the appointment, unless its session still lives (TEL-11)
     */
    @OpenToAll("the link's token is the key")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TicketAnswer enterByLink(String linkToken) {
        Caller holder = participant(secrets.linkOf(linkToken).orElseThrow(LinkDead::new));
        return Callers.get(holder, entrance::ticket).into(meetings.join(holder));
    }

    /**
     * A ticket for the practitioner who is booked.
     *
     * @throws NotFound for everybody else (TEL-7)
     * @throws TooEarly before the join window (TEL-9)
     * @throws SessionOver after the appointment or its session
     */
    @Allowed(Right.SESSION_HOLD)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TicketAnswer enterAsPractitioner(AppointmentId id) {
        TicketAnswer ticket = entrance.practitionersTicket(id);
        Caller practitioner = Caller.participant(
                Callers.current().requirePractice(), ticket.me(), Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD), null);
        return ticket.into(meetings.join(practitioner));
    }

    /**
     * Who holds this ticket. It is used up by asking.
     *
     * @throws LinkDead when it is unknown, used, too old, or its link was revoked meanwhile
     */
    @OpenToAll("the ticket is the key")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Participant redeem(String ticket) {
        return Callers.get(participant(secrets.useTicket(ticket).orElseThrow(LinkDead::new)), entrance::participant);
    }

    private static Caller participant(TokenIndex.Owner owner) {
        return owner.caller(Callers.current().address());
    }

    /** The call as the caller finds it. */
    @Allowed({Right.SESSION_JOIN, Right.SESSION_HOLD})
    public Seating seating() {
        JoinLink me = presence.ownLink();
        AppointmentFacts appointment = facts.appointment(me.appointment());
        VideoSession session = sessions.of(me.practice(), me.appointment())
                .filter(VideoSession::isLive)
                .orElse(null);
        facts.window(appointment).check(clock.instant(), session != null);
        List<JoinLink> all = links.alive(me.practice(), me.appointment());
        Map<PatientId, PatientCard> cards = facts.patients(all);
        String practitioner = facts.practitionerName(appointment.practitioner());
        return new Seating(
                appointment.start(),
                appointment.end(),
                practitioner,
                facts.zone(me, cards),
                session == null ? null : session.startedAt(),
                all.stream()
                        .map(link -> new Seating.Seat(
                                link.id(),
                                link.role(),
                                link.role() == SeatRole.PRACTITIONER ? practitioner : CallFacts.name(link, cards),
                                link.role() == SeatRole.GUEST ? link.guest().role() : null,
                                session == null ? Standing.OUTSIDE : session.standing(link.id())))
                        .toList());
    }

    /**
     * The practitioner's Join: opens the session, or finds it running.
     *
     * @return when it began
     * @throws NotYourSession when a patient asks
     * @throws LinkDead when the practitioner was deactivated meanwhile
     * @throws TooEarly before the join window
     * @throws SessionOver after the appointment
     * @throws NotEnoughCredits when the balance does not cover the estimate (TEL-15)
     */
    @Allowed(Right.SESSION_HOLD)
    public Instant start() {
        Instant now = clock.instant();
        JoinLink me = presence.practitionersLink();
        if (!facts.goesOnPractising(me.user())) {
            throw new LinkDead();
        }
        // Two tabs that start at the same moment queue up here.
        links.locked(me.practice(), me.id());
        VideoSession running =
                sessions.lockedOf(me.practice(), me.appointment()).orElse(null);
        if (running != null) {
            joined(running, me, now);
            return running.startedAt();
        }
        AppointmentFacts appointment = facts.appointment(me.appointment());
        facts.window(appointment).check(now, false);
        int estimate = estimate(appointment);
        long balance = credits.balance().credits();
        if (balance < estimate) {
            throw new NotEnoughCredits(balance, estimate);
        }
        Map<UUID, SeatRole> seats = new HashMap<>();
        links.alive(me.practice(), me.appointment()).forEach(link -> seats.put(link.id(), link.role()));
        VideoSession session = VideoSession.start(
                me.practice(), me.appointment(), meetings.provider().name(), seats, now);
        sessions.add(session);
        audit.record(AuditEvent.of(Action.START, "video session", session.id()).patients(appointment.patients()));
        return session.startedAt();
    }

    private int estimate(AppointmentFacts appointment) {
        return credits.estimateVideo(
                BilledPatients.estimate(appointment.patients().size()),
                Duration.between(appointment.start(), appointment.end()));
    }

    /** Lets a patient or guest in. @throws SessionNotStarted before the practitioner's Join */
    @Allowed(Right.SESSION_HOLD)
    public void admit(UUID link) {
        VideoSession session = held();
        JoinLink person = waiting(session, link);
        session.addSeat(person.id(), person.role());
        session.admit(person.id(), clock.instant());
        record(Action.ADMIT, session, person);
    }

    /** Keeps a patient or guest out, or sends them out. @throws SessionNotStarted before the practitioner's Join */
    @Allowed(Right.SESSION_HOLD)
    public void decline(UUID link) {
        VideoSession session = held();
        JoinLink person = waiting(session, link);
        session.addSeat(person.id(), person.role());
        session.decline(person.id(), clock.instant());
        expulsion.order(session, person.id());
        record(Action.DECLINE, session, person);
    }

    /** Sends a patient or guest back to the waiting room. @throws SessionNotStarted before the practitioner's Join */
    @Allowed(Right.SESSION_HOLD)
    public void sendBack(UUID link) {
        VideoSession session = held();
        JoinLink person = waiting(session, link);
        session.sendBack(person.id(), clock.instant());
        expulsion.order(session, person.id());
        record(Action.SEND_BACK, session, person);
    }

    /** Looked at once the session is held, so that a link that is taken away at this moment lets nobody in. */
    private JoinLink waiting(VideoSession session, UUID link) {
        return links.find(session.practice(), link)
                .filter(JoinLink::isAlive)
                .filter(found -> found.appointment().equals(session.appointment()))
                .filter(found -> found.role() != SeatRole.PRACTITIONER)
                .orElseThrow(NotYourSession::new);
    }

    /** The caller is in the call, for the first time or again. @throws NotYourSession when they were not let in */
    @Allowed({Right.SESSION_JOIN, Right.SESSION_HOLD})
    public void connected() {
        JoinLink me = presence.ownLink();
        joined(session(me), me, clock.instant());
    }

    /** Written down once for each time somebody comes in; a connection that broke for a moment is none. */
    private void joined(VideoSession session, JoinLink me, Instant now) {
        boolean comesIn = session.connected(me.id(), now);
        if (me.role() == SeatRole.PRACTITIONER) {
            sessions.indexSeen(session);
        }
        if (comesIn) {
            record(Action.JOIN, session, me);
        }
    }

    /**
     * The caller, a patient or guest, clicked Disconnect: they are out until let in again (TEL-20).
     *
     * @throws NotYourSession when the practitioner asks, whose Disconnect ends the session
     */
    @Allowed(Right.SESSION_JOIN)
    public void leave() {
        JoinLink me = presence.ownLink();
        if (me.role() == SeatRole.PRACTITIONER) {
            throw new NotYourSession();
        }
        VideoSession session = session(me);
        session.disconnected(me.id(), clock.instant());
        expulsion.order(session, me.id());
        record(Action.LEAVE, session, me);
    }

    /** The caller did not come back in time; their seat stays theirs while the session lives (TEL-19). */
    @Allowed({Right.SESSION_JOIN, Right.SESSION_HOLD})
    public void timedOut() {
        JoinLink me = presence.ownLink();
        VideoSession session = session(me);
        session.timedOut(me.id(), clock.instant());
        audit.record(AuditEvent.of(Action.LEAVE, "video session", session.id())
                .patients(facts.about(me))
                .describe("connection lost"));
    }

    /** The practitioner's Disconnect: ends the session for all, ends every link, orders the charge. Twice is fine. */
    @Allowed(Right.SESSION_HOLD)
    public void disconnect() {
        JoinLink me = presence.ownLinkEvenDead();
        if (me.role() != SeatRole.PRACTITIONER) {
            throw new NotYourSession();
        }
        sessions.lockedOf(me.practice(), me.appointment())
                .ifPresent(session -> sessionEnd.end(session, EndReason.PRACTITIONER));
    }

    /** The practitioner and these others are in the call right now. */
    @Allowed(Right.SESSION_HOLD)
    public void seen(Set<UUID> present) {
        VideoSession session = held();
        session.seen(present, clock.instant());
        sessions.indexSeen(session);
    }

    /** What the running session costs so far, and the balance. */
    @Allowed(Right.SESSION_HOLD)
    public Cost cost() {
        JoinLink me = presence.practitionersLink();
        VideoSession session = sessions.of(me.practice(), me.appointment()).orElseThrow(SessionNotStarted::new);
        return new Cost(
                session.patientsSoFar(),
                credits.priceOf(Service.VIDEO_BLOCK, session.startedAt()),
                (int) Blocks.LENGTH.toMinutes(),
                session.startedAt(),
                credits.balance().credits());
    }

    /**
     * The practitioner's waiting room.
     *
     * @throws NotFound for everybody but the booked practitioner, and for appointments that are not by video
     */
    @Allowed(Right.SESSION_HOLD)
    public WaitingRoomView waitingRoom(AppointmentId id) {
        Caller caller = Callers.current();
        PracticeGroupId practice = caller.requirePractice();
        AppointmentFacts appointment = facts.appointment(id);
        List<JoinLink> all = links.all(practice, id);
        if (!appointment.practitioner().equals(caller.requireUser()) || all.isEmpty()) {
            throw new NotFound("appointment");
        }
        List<JoinLink> alive = all.stream().filter(JoinLink::isAlive).toList();
        VideoSession session = sessions.of(practice, id).orElse(null);
        Instant startedAt = session != null && session.isLive() ? session.startedAt() : null;
        boolean live = startedAt != null;
        JoinWindow window = facts.window(appointment);
        boolean dead = alive.isEmpty() || (session != null && !live);
        Map<PatientId, PatientCard> cards = facts.patients(alive);
        return new WaitingRoomView(
                id,
                dead ? JoinState.OVER : window.stateAt(clock.instant(), live),
                facts.practitionerName(appointment.practitioner()),
                appointment.start(),
                appointment.end(),
                window.opensAt(),
                ZoneId.of(facts.practice().zone()),
                cards.values().stream().map(PatientCard::name).sorted().toList(),
                startedAt,
                estimate(appointment),
                credits.balance());
    }

    private VideoSession held() {
        return session(presence.practitionersLink());
    }

    private VideoSession session(JoinLink me) {
        return sessions.lockedOf(me.practice(), me.appointment()).orElseThrow(SessionNotStarted::new);
    }

    private void record(Action action, VideoSession session, JoinLink whose) {
        audit.record(AuditEvent.of(action, "video session", session.id())
                .patients(facts.about(whose))
                .describe(whose.inWords()));
    }
}
