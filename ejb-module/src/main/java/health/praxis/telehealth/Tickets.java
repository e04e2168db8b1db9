package health.praxis.telehealth;

import health.praxis.shared.SecretToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Hands out one-time tickets: what a browser shows the socket to take its seat (TEL-23). */
@Dependent
class Tickets {

    /** From the click to the socket's first message. */
    static final Duration VALID_FOR = Duration.ofSeconds(60);

    /** TURN credentials outlive the booked end: sessions run over. */
    private static final Duration RUNS_OVER = Duration.ofHours(1);

    @Inject
    private TokenIndex tokens;

    @Inject
    private Meetings meetings;

    @Inject
    private RelayRule relay;

    @Inject
    private Clock clock;

    /** @param end the appointment's end */
    TicketAnswer issue(JoinLink link, String name, Instant end) {
        Instant now = clock.instant();
        String token = SecretToken.random();
        tokens.addTicket(SecretToken.hash(token), link, now.plus(VALID_FOR));
        Instant last = end.isAfter(now) ? end : now;
        VideoMeetings provider = meetings.provider();
        return new TicketAnswer(
                token,
                link.id(),
                link.role(),
                name,
                provider.iceServers(link.id(), Duration.between(now, last).plus(RUNS_OVER)),
                relay.holdsFor(link.practice()),
                provider.name(),
                null);
    }
}
