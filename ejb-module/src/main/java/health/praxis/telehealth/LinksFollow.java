package health.praxis.telehealth;

import health.praxis.installation.Settings;
import health.praxis.scheduling.AppointmentBooked;
import health.praxis.scheduling.AppointmentCalledOff;
import health.praxis.scheduling.AppointmentChanged;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Links follow their appointment, in its transaction: made with it (TEL-3), kept when it moves, dead when it is cancelled
 * or not by video any more (TEL-32), and new ones when it comes back to video. A guest's link does not move with it.
 */
@Dependent
class LinksFollow {

    @Inject
    private Links links;

    @Inject
    private TokenIndex tokens;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionEnd sessionEnd;

    @Inject
    private Places places;

    @Inject
    private Expulsion expulsion;

    @Inject
    private CallFacts facts;

    @Inject
    private Settings settings;

    @Inject
    private Event<LinksRevoked> revoked;

    @Inject
    private Clock clock;

    void booked(@Observes AppointmentBooked event) {
        AppointmentFacts appointment = facts.appointment(event.id());
        if (appointment.location() == AppointmentLocation.TELEHEALTH) {
            makeAll(appointment);
        }
    }

    void changed(@Observes AppointmentChanged event) {
        boolean wasVideo = event.from() == AppointmentLocation.TELEHEALTH;
        boolean isVideo = event.to() == AppointmentLocation.TELEHEALTH;
        if (wasVideo && !isVideo) {
            endAll(event.id());
        } else if (isVideo && !wasVideo) {
            makeAll(facts.appointment(event.id()));
        } else if (isVideo) {
            follow(event);
        }
    }

    private void follow(AppointmentChanged event) {
        VideoSession session = sessions.lockedOf(practice(), event.id())
                .filter(VideoSession::isLive)
                .orElse(null);
        List<JoinLink> dead = links.alive(practice(), event.id()).stream()
                .filter(link -> isOut(link, event, session != null))
                .toList();
        revoke(event.id(), dead);
        if (session != null) {
            dead.forEach(link -> {
                session.withdrawn(link.id(), clock.instant());
                expulsion.order(session, link.id());
            });
        }
        if (!event.added().isEmpty()) {
            places.take(practice(), event.id(), event.added().size());
            event.added().forEach(patient -> make(event.id(), patient));
        }
    }

    /** A guest was asked for a certain time; who is in a session that runs stays, however its end moves. */
    private static boolean isOut(JoinLink link, AppointmentChanged event, boolean live) {
        return switch (link.role()) {
            case PRACTITIONER -> false;
            case PATIENT -> event.removed().contains(link.patient());
            case GUEST -> event.timeChanged() && !live;
        };
    }

    void calledOff(@Observes AppointmentCalledOff event) {
        endAll(event.id());
    }

    private void makeAll(AppointmentFacts appointment) {
        add(JoinLink.forPractitioner(practice(), appointment.id(), appointment.practitioner(), clock.instant()));
        appointment.patients().forEach(patient -> make(appointment.id(), patient));
    }

    private void make(AppointmentId appointment, PatientId patient) {
        JoinLink link = JoinLink.forPatient(practice(), appointment, patient, clock.instant());
        add(link);
        tokens.addLink(LinkTokens.hash(new LinkTokens(settings.secretKey()).token(link.id())), link);
    }

    private void add(JoinLink link) {
        links.add(link);
    }

    /** Whatever was going on is over: a running session ends and is billed up to now. */
    private void endAll(AppointmentId appointment) {
        sessions.lockedOf(practice(), appointment)
                .filter(VideoSession::isLive)
                .ifPresent(session -> sessionEnd.end(session, EndReason.CANCELLED));
        revoke(appointment, links.alive(practice(), appointment));
    }

    private void revoke(AppointmentId appointment, Collection<JoinLink> dead) {
        if (dead.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        dead.forEach(link -> link.revoke(now));
        revoked.fire(
                new LinksRevoked(appointment, dead.stream().map(JoinLink::id).collect(Collectors.toSet())));
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
