package health.praxis.telehealth;

import health.praxis.installation.Settings;
import health.praxis.scheduling.AppointmentBooked;
import health.praxis.scheduling.AppointmentCalledOff;
import health.praxis.scheduling.AppointmentChanged;
import health.praxis.scheduling.AppointmentDeleted;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.CancellationUndone;
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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links follow their appointment, in its transaction: made with it (TEL-3), kept when it moves, dead when it is cancelled
 * or not by video any more (TEL-32), alive again when cancelling is undone, and new ones when it comes back to video. A
 * guest's link does not move with it.
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
            endAll(event.id(), clock.instant());
        } else if (isVideo && !wasVideo) {
            makeAll(facts.appointment(event.id()));
        } else if (isVideo) {
            follow(event);
        }
    }

    private void follow(AppointmentChanged event) {
        boolean live = isLive(event.id());
        expel(event.id(), clock.instant(), link -> isOut(link, event, live));
        if (!event.added().isEmpty()) {
            places.take(practice(), event.id(), event.added().size());
            event.added().forEach(patient -> make(event.id(), patient));
        }
    }

    /** Takes these out, also out of a session that runs. */
    private void expel(AppointmentId appointment, Instant at, Predicate<JoinLink> whom) {
        VideoSession session = sessions.lockedOf(practice(), appointment)
                .filter(VideoSession::isLive)
                .orElse(null);
        List<JoinLink> dead =
                links.alive(practice(), appointment).stream().filter(whom).toList();
        revoke(appointment, dead, at);
        if (session != null) {
            dead.forEach(link -> {
                session.withdrawn(link.id(), at);
                expulsion.order(session, link.id());
            });
        }
    }

    private boolean isLive(AppointmentId appointment) {
        return sessions.lockedOf(practice(), appointment)
                .filter(VideoSession::isLive)
                .isPresent();
    }

    private static boolean isOf(Set<PatientId> patients, JoinLink link) {
        return link.role() == SeatRole.PATIENT && patients.contains(link.patient());
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
        if (event.wholly()) {
            endAll(event.id(), event.at());
        } else {
            expel(event.id(), event.at(), link -> isOf(event.patients(), link));
        }
    }

    /** The links that died with it live again, so that what patients were sent still opens their session. */
    void undone(@Observes CancellationUndone event) {
        AppointmentFacts appointment = facts.appointment(event.id());
        if (appointment.location() != AppointmentLocation.TELEHEALTH) {
            return;
        }
        List<JoinLink> back = links.all(practice(), event.id()).stream()
                .filter(link -> link.diedAt(event.calledOffAt()))
                .filter(link -> link.role() != SeatRole.PATIENT || isOf(event.patients(), link))
                .toList();
        List<JoinLink> alive = places.take(practice(), event.id(), back.size());
        back.forEach(JoinLink::revive);
        if (Stream.concat(alive.stream(), back.stream()).noneMatch(link -> link.role() == SeatRole.PRACTITIONER)) {
            add(JoinLink.forPractitioner(practice(), event.id(), appointment.practitioner(), clock.instant()));
        }
    }

    /** @throws AppointmentWasHeld when a video session of it has begun: the session and its receipt stay */
    void deleted(@Observes AppointmentDeleted event) {
        // Who starts a session waits, or is waited for.
        links.lockPractitioners(practice(), event.id());
        if (sessions.lockedOf(practice(), event.id()).isPresent()) {
            throw new AppointmentWasHeld();
        }
        List<JoinLink> all = links.all(practice(), event.id());
        revoke(event.id(), all, clock.instant());
        tokens.drop(all.stream().map(this::hash).toList());
        links.remove(all);
    }

    private void makeAll(AppointmentFacts appointment) {
        add(JoinLink.forPractitioner(practice(), appointment.id(), appointment.practitioner(), clock.instant()));
        appointment.patients().forEach(patient -> make(appointment.id(), patient));
    }

    private void make(AppointmentId appointment, PatientId patient) {
        JoinLink link = JoinLink.forPatient(practice(), appointment, patient, clock.instant());
        add(link);
        tokens.addLink(hash(link), link);
    }

    private byte[] hash(JoinLink link) {
        return LinkTokens.hash(new LinkTokens(settings.secretKey()).token(link.id()));
    }

    private void add(JoinLink link) {
        links.add(link);
    }

    /** Whatever was going on is over: a running session ends and is billed up to now. */
    private void endAll(AppointmentId appointment, Instant at) {
        sessions.lockedOf(practice(), appointment)
                .filter(VideoSession::isLive)
                .ifPresent(session -> sessionEnd.end(session, EndReason.CANCELLED));
        revoke(appointment, links.alive(practice(), appointment), at);
    }

    private void revoke(AppointmentId appointment, Collection<JoinLink> dead, Instant at) {
        if (dead.isEmpty()) {
            return;
        }
        dead.forEach(link -> link.revoke(at));
        revoked.fire(
                new LinksRevoked(appointment, dead.stream().map(JoinLink::id).collect(Collectors.toSet())));
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
