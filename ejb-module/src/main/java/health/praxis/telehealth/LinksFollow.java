package health.praxis.telehealth;

import health.praxis.installation.Settings;
import health.praxis.scheduling.AppointmentApproved;
import health.praxis.scheduling.AppointmentBooked;
import health.praxis.scheduling.AppointmentCalledOff;
import health.praxis.scheduling.AppointmentChanged;
import health.praxis.scheduling.AppointmentDeleted;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.CancellationUndone;
import health.praxis.scheduling.SeriesBooked;
import health.praxis.scheduling.SeriesCalledOff;
import health.praxis.scheduling.SeriesCancellationUndone;
import health.praxis.scheduling.SeriesChanged;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.SecretToken;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        booked(List.of(event.id()));
    }

    void booked(@Observes SeriesBooked event) {
        booked(event.ids());
    }

    void approved(@Observes AppointmentApproved event) {
        booked(List.of(event.id()));
    }

    /** Nobody has a link to what waits for approval (OBK-9). */
    private void booked(List<AppointmentId> ids) {
        facts.appointments(ids).stream()
                .filter(one -> !one.unapproved())
                .filter(one -> one.location() == AppointmentLocation.TELEHEALTH)
                .forEach(this::makeAll);
    }

    void changed(@Observes AppointmentChanged event) {
        changed(List.of(event));
    }

    void changed(@Observes SeriesChanged event) {
        changed(event.changes());
    }

    private void changed(List<AppointmentChanged> all) {
        List<AppointmentChanged> changes = approved(all);
        endAll(ids(changes, one -> wasVideo(one) && !isVideo(one)), clock.instant());
        facts.appointments(ids(changes, one -> isVideo(one) && !wasVideo(one))).forEach(this::makeAll);
        List<AppointmentId> staying = ids(changes, one -> isVideo(one) && wasVideo(one));
        if (staying.isEmpty()) {
            return;
        }
        Map<AppointmentId, VideoSession> live = live(staying);
        Map<AppointmentId, List<JoinLink>> alive = alive(staying);
        changes.stream()
                .filter(one -> staying.contains(one.id()))
                .forEach(one -> follow(one, live.get(one.id()), alive.getOrDefault(one.id(), List.of())));
    }

    private List<AppointmentChanged> approved(List<AppointmentChanged> changes) {
        Set<AppointmentId> unapproved =
                facts.appointments(changes.stream().map(AppointmentChanged::id).toList()).stream()
                        .filter(AppointmentFacts::unapproved)
                        .map(AppointmentFacts::id)
                        .collect(Collectors.toSet());
        return changes.stream().filter(one -> !unapproved.contains(one.id())).toList();
    }

    private static List<AppointmentId> ids(List<AppointmentChanged> changes, Predicate<AppointmentChanged> which) {
        return changes.stream().filter(which).map(AppointmentChanged::id).toList();
    }

    private static boolean wasVideo(AppointmentChanged change) {
        return change.from() == AppointmentLocation.TELEHEALTH;
    }

    private static boolean isVideo(AppointmentChanged change) {
        return change.to() == AppointmentLocation.TELEHEALTH;
    }

    private void follow(AppointmentChanged event, @Nullable VideoSession session, List<JoinLink> alive) {
        List<JoinLink> dead = alive.stream()
                .filter(link -> isOut(link, event, session != null))
                .toList();
        expel(event.id(), dead, session, event.at());
        Instant undoes = event.undoes();
        if (undoes != null) {
            invitedAgain(event.id(), undoes);
        }
        if (!event.added().isEmpty()) {
            places.take(practice(), event.id(), event.added().size());
            event.added().forEach(patient -> make(event.id(), patient));
        }
    }

    /** A move is taken back: the guests who were asked for the former time may come then. */
    private void invitedAgain(AppointmentId appointment, Instant movedAt) {
        List<JoinLink> back = links.all(practice(), appointment).stream()
                .filter(link -> link.role() == SeatRole.GUEST && link.diedAt(movedAt))
                .toList();
        places.take(practice(), appointment, back.size());
        back.forEach(JoinLink::revive);
    }

    /** Takes these out, also out of a session that runs. */
    private void expel(AppointmentId appointment, List<JoinLink> dead, @Nullable VideoSession session, Instant at) {
        revoke(appointment, dead, at);
        if (session != null) {
            dead.forEach(link -> {
                session.withdrawn(link.id(), at);
                expulsion.order(session, link.id());
            });
        }
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
        calledOff(List.of(event));
    }

    void calledOff(@Observes SeriesCalledOff event) {
        calledOff(event.cancellations());
    }

    private void calledOff(List<AppointmentCalledOff> cancellations) {
        Instant at = cancellations.get(0).at();
        endAll(
                cancellations.stream()
                        .filter(AppointmentCalledOff::wholly)
                        .map(AppointmentCalledOff::id)
                        .toList(),
                at);
        List<AppointmentCalledOff> inPart =
                cancellations.stream().filter(one -> !one.wholly()).toList();
        if (inPart.isEmpty()) {
            return;
        }
        List<AppointmentId> ids = inPart.stream().map(AppointmentCalledOff::id).toList();
        Map<AppointmentId, VideoSession> live = live(ids);
        Map<AppointmentId, List<JoinLink>> alive = alive(ids);
        for (AppointmentCalledOff off : inPart) {
            List<JoinLink> dead = alive.getOrDefault(off.id(), List.of()).stream()
                    .filter(link -> isOf(off.patients(), link))
                    .toList();
            expel(off.id(), dead, live.get(off.id()), at);
        }
    }

    void undone(@Observes CancellationUndone event) {
        undone(List.of(event));
    }

    void undone(@Observes SeriesCancellationUndone event) {
        undone(event.undone());
    }

    private void undone(List<CancellationUndone> events) {
        Map<AppointmentId, AppointmentFacts> video =
                facts.appointments(events.stream().map(CancellationUndone::id).toList()).stream()
                        .filter(one -> one.location() == AppointmentLocation.TELEHEALTH && !one.unapproved())
                        .collect(Collectors.toMap(AppointmentFacts::id, Function.identity()));
        events.forEach(event -> Optional.ofNullable(video.get(event.id())).ifPresent(one -> revive(one, event)));
    }

    /** The links that died with it live again, so that what patients were sent still opens their session. */
    private void revive(AppointmentFacts appointment, CancellationUndone event) {
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
        return SecretToken.hash(new LinkTokens(settings.secretKey()).token(link.id()));
    }

    private void add(JoinLink link) {
        links.add(link);
    }

    /** Whatever was going on is over: a running session ends and is billed up to now. */
    private void endAll(List<AppointmentId> appointments, Instant at) {
        if (!appointments.isEmpty()) {
            live(appointments).values().forEach(session -> sessionEnd.end(session, EndReason.CANCELLED));
            alive(appointments).forEach((appointment, links) -> revoke(appointment, links, at));
        }
    }

    private Map<AppointmentId, VideoSession> live(List<AppointmentId> appointments) {
        return sessions.lockedOf(practice(), appointments).stream()
                .filter(VideoSession::isLive)
                .collect(Collectors.toMap(VideoSession::appointment, Function.identity()));
    }

    private Map<AppointmentId, List<JoinLink>> alive(List<AppointmentId> appointments) {
        return links.alive(practice(), appointments).stream().collect(Collectors.groupingBy(JoinLink::appointment));
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
