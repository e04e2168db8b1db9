package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One appointment's session kept in memory, by the same rules: those of {@link VideoSession}. */
final class BookInMemory implements SessionBook {

    final PracticeGroupId practice = PracticeGroupId.random();
    final AppointmentId appointment = AppointmentId.random();
    final Map<UUID, Seating.Seat> seats = new LinkedHashMap<>();
    final Map<String, UUID> tickets = new HashMap<>();
    final List<Instant> presence = new ArrayList<>();
    final List<Noted> routes = new ArrayList<>();
    boolean enoughCredits = true;

    /** A way that was to be remembered. */
    record Noted(UUID link, UUID peer, Route route) {}

    @Nullable
    VideoSession session;

    Consumer<SessionEnded> onEnd = event -> {};

    private final Clock clock;

    BookInMemory(Clock clock) {
        this.clock = clock;
    }

    UUID seat(SeatRole role, String name) {
        return seat(role, name, null);
    }

    UUID guest(String name, GuestRole role) {
        return seat(SeatRole.GUEST, name, role);
    }

    private UUID seat(SeatRole role, String name, @Nullable GuestRole guest) {
        UUID link = UUID.randomUUID();
        seats.put(link, new Seating.Seat(link, role, name, guest, Standing.OUTSIDE));
        return link;
    }

    String ticket(UUID link) {
        String ticket = UUID.randomUUID().toString();
        tickets.put(ticket, link);
        return ticket;
    }

    private VideoSession session() {
        if (session == null) {
            throw new SessionNotStarted();
        }
        return session;
    }

    @Override
    public Participant redeem(String ticket) {
        UUID link = tickets.remove(ticket);
        if (link == null) {
            throw new LinkDead();
        }
        return new Participant(practice, appointment, link, seats.get(link).role());
    }

    @Override
    public Seating seating(Participant who) {
        Instant start = Instant.parse("2026-11-23T01:00:00Z");
        VideoSession live = session != null && session.isLive() ? session : null;
        return new Seating(
                start,
                start.plus(Duration.ofMinutes(50)),
                "Dr Lee",
                ZoneId.of("Australia/Sydney"),
                live == null ? null : live.startedAt(),
                seats.values().stream()
                        .filter(seat ->
                                who.role() != SeatRole.GUEST || seat.link().equals(who.link()))
                        .map(seat -> new Seating.Seat(
                                seat.link(),
                                seat.role(),
                                seat.name(),
                                seat.guest(),
                                live == null ? Standing.OUTSIDE : live.standing(seat.link())))
                        .toList());
    }

    @Override
    public Instant start(Participant practitioner) {
        if (!enoughCredits) {
            throw new health.praxis.credits.NotEnoughCredits(1, 2);
        }
        if (session == null) {
            Map<UUID, SeatRole> links = new HashMap<>();
            seats.values().forEach(seat -> links.put(seat.link(), seat.role()));
            session = VideoSession.start(practice, appointment, "mesh", links, clock.instant());
        } else {
            session.connected(practitioner.link(), clock.instant());
        }
        return session.startedAt();
    }

    @Override
    public void admit(Participant practitioner, UUID link) {
        session().addSeat(link, seats.get(link).role());
        session().admit(link, clock.instant());
    }

    @Override
    public void decline(Participant practitioner, UUID link) {
        session().decline(link, clock.instant());
    }

    @Override
    public void sendBack(Participant practitioner, UUID link) {
        session().sendBack(link, clock.instant());
    }

    @Override
    public void connected(Participant who) {
        session().connected(who.link(), clock.instant());
    }

    @Override
    public void leave(Participant patient) {
        session().disconnected(patient.link(), clock.instant());
    }

    @Override
    public void timedOut(Participant who) {
        session().timedOut(who.link(), clock.instant());
    }

    @Override
    public void disconnect(Participant practitioner) {
        if (session().end(EndReason.PRACTITIONER, clock.instant())) {
            onEnd.accept(new SessionEnded(
                    practice,
                    appointment,
                    session().id(),
                    EndReason.PRACTITIONER,
                    session().minutes(clock.instant()),
                    session().blocksSoFar(clock.instant()),
                    session().patientsSoFar(),
                    2L * session().blocksSoFar(clock.instant()) * session().patientsSoFar(),
                    null));
        }
    }

    @Override
    public void seen(Participant practitioner, Set<UUID> present) {
        session().seen(present, clock.instant());
        presence.add(clock.instant());
    }

    @Override
    public void route(Participant who, UUID peer, Route route) {
        routes.add(new Noted(who.link(), peer, route));
    }

    @Override
    public Cost cost(Participant practitioner) {
        return new Cost(session().patientsSoFar(), 2, 15, session().startedAt(), 100);
    }

    @Override
    public void meetingNeeded(Participant who) {
        // There is no provider here.
    }
}
