package health.praxis.telehealth;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.ChargeCredits;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Service;
import health.praxis.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The one way a session ends, whoever or whatever ends it: in one transaction with its charge. */
@Dependent
class SessionEnd {

    @Inject
    private Sessions sessions;

    @Inject
    private Links links;

    @Inject
    private Outbox outbox;

    @Inject
    private CreditQueries credits;

    @Inject
    private Audit audit;

    @Inject
    private Event<SessionEnded> ended;

    @Inject
    private Clock clock;

    /** Does nothing when it has ended before. The session must be locked. */
    void end(VideoSession session, EndReason why) {
        Instant now = clock.instant();
        if (!session.end(why, now)) {
            return;
        }
        List<JoinLink> alive = links.alive(session.practice(), session.appointment());
        alive.forEach(link -> link.revoke(now));
        sessions.indexEnded(session);
        int patients = session.patientsSoFar();
        int blocks = session.blocksSoFar(now);
        int units = Math.multiplyExact(patients, blocks);
        outbox.put(
                new ChargeCredits(session.practice(), Service.VIDEO_BLOCK, units, session.id(), session.startedAt()));
        audit.record(AuditEvent.of(Action.END, "video session", session.id())
                .patients(alive.stream()
                        .filter(link -> link.role() == SeatRole.PATIENT)
                        .map(JoinLink::patient)
                        .toList())
                .describe(why.word()));
        ended.fire(new SessionEnded(
                session.practice(),
                session.appointment(),
                session.id(),
                why,
                session.minutes(now),
                blocks,
                patients,
                (long) units * credits.priceOf(Service.VIDEO_BLOCK, session.startedAt()),
                session.meeting()));
    }
}
