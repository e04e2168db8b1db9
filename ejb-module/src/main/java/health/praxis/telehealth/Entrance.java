package health.praxis.telehealth;

import health.praxis.patients.PatientCard;
import health.praxis.practice.PracticeCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What happens at the entrance once the holder of a link, and so the practice, is known. */
@Stateless
@Door
public class Entrance {

    @Inject
    private Presence presence;

    @Inject
    private Links links;

    @Inject
    private Sessions sessions;

    @Inject
    private CallFacts facts;

    @Inject
    private Tickets tickets;

    @Inject
    private Clock clock;

    /**
     * A ticket for the patient or guest who came by their link.
     *
     * @throws LinkDead when the session is over
     */
    @Allowed(Right.SESSION_JOIN)
    public TicketAnswer ticket() {
        JoinLink link = presence.ownLink();
        if (isShut(link)) {
            throw new LinkDead();
        }
        AppointmentFacts appointment = facts.appointment(link.appointment());
        if (!facts.practises(appointment.practitioner())) {
            throw new LinkDead();
        }
        facts.window(appointment).check(clock.instant(), isLive(link));
        Map<PatientId, PatientCard> cards = facts.patients(List.of(link));
        return tickets.issue(link, CallFacts.name(link, cards), appointment.end());
    }

    /**
     * A ticket for the practitioner who is signed in and booked.
     *
     * @throws NotFound for everybody else (TEL-7)
     */
    @Allowed(Right.SESSION_HOLD)
    public TicketAnswer practitionersTicket(AppointmentId id) {
        Caller caller = Callers.current();
        AppointmentFacts appointment = facts.appointment(id);
        if (!appointment.practitioner().equals(caller.requireUser())) {
            throw new NotFound("appointment");
        }
        JoinLink link = links.alive(caller.requirePractice(), id).stream()
                .filter(one -> one.belongsTo(caller.requireUser()))
                .findFirst()
                .orElseThrow(SessionOver::new);
        facts.window(appointment).check(clock.instant(), isLive(link));
        return tickets.issue(link, facts.practitionerName(appointment.practitioner()), appointment.end());
    }

    /** Who the holder of a ticket is. */
    @Allowed(Right.SESSION_JOIN)
    public Participant participant() {
        JoinLink link = presence.ownLink();
        return new Participant(link.practice(), link.appointment(), link.id(), link.role());
    }

    /** What the page behind a link shows; for dead links too. */
    @Allowed(Right.SESSION_JOIN)
    public JoinView view() {
        Caller caller = Callers.current();
        PracticeGroupId practice = caller.requirePractice();
        PracticeCard card = facts.practice();
        JoinLink link = links.find(practice, Objects.requireNonNull(caller.subject(), "link"))
                .orElse(null);
        if (link == null || !link.isAlive() || isShut(link)) {
            return JoinView.over(card.name(), card.phone());
        }
        AppointmentFacts appointment = facts.appointment(link.appointment());
        JoinWindow window = facts.window(appointment);
        JoinState state = window.stateAt(clock.instant(), isLive(link));
        if (state == JoinState.OVER || !facts.practises(appointment.practitioner())) {
            return JoinView.over(card.name(), facts.phone(appointment));
        }
        Map<PatientId, PatientCard> cards = facts.patients(List.of(link));
        return new JoinView(
                state,
                card.name(),
                facts.phone(appointment),
                facts.practitionerName(appointment.practitioner()),
                link.role() == SeatRole.GUEST ? link.guest() : null,
                appointment.start(),
                appointment.end(),
                window.opensAt(),
                facts.zone(link, cards));
    }

    private boolean isLive(JoinLink link) {
        return session(link).filter(VideoSession::isLive).isPresent();
    }

    /** The practitioner signs in, a link alone does not make one; and nobody comes to a session that is over. */
    private boolean isShut(JoinLink link) {
        return link.role() == SeatRole.PRACTITIONER
                || session(link).filter(session -> !session.isLive()).isPresent();
    }

    private Optional<VideoSession> session(JoinLink link) {
        return sessions.of(link.practice(), link.appointment());
    }
}
