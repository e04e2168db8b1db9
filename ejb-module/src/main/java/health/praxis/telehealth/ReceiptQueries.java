package health.praxis.telehealth;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Service;
import health.praxis.patients.PatientCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a video session was: times, participants, credits; no content (TEL-33). */
@Stateless
@Door
public class ReceiptQueries {

    @Inject
    private Sessions sessions;

    @Inject
    private Links links;

    @Inject
    private CallFacts facts;

    @Inject
    private CreditQueries credits;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws NotFound when the practice has no such session */
    @Allowed({Right.CREDITS_VIEW, Right.SESSION_HOLD})
    public SessionReceipt receipt(UUID sessionId) {
        PracticeGroupId practice = Callers.current().requirePractice();
        Instant now = clock.instant();
        VideoSession session = sessions.find(practice, sessionId).orElseThrow(() -> new NotFound("video session"));
        AppointmentFacts appointment = facts.appointment(session.appointment());
        List<JoinLink> all = links.all(practice, session.appointment());
        Map<PatientId, PatientCard> cards = facts.patients(all);
        Map<UUID, Attendee> attendees = session.attendees();
        String practitioner = facts.practitionerName(appointment.practitioner());
        audit.record(AuditEvent.of(Action.VIEW, "video session", sessionId));
        return new SessionReceipt(
                sessionId,
                session.appointment(),
                practitioner,
                session.startedAt(),
                session.endedAt(),
                session.endReason(),
                session.minutes(now),
                session.blocksSoFar(now),
                session.patientsSoFar(),
                (long) session.blocksSoFar(now)
                        * session.patientsSoFar()
                        * credits.priceOf(Service.VIDEO_BLOCK, session.startedAt()),
                all.stream()
                        .filter(link -> attendees.containsKey(link.id()))
                        .sorted(Comparator.comparing(JoinLink::role))
                        .map(link -> attendance(
                                link,
                                attendees.get(link.id()),
                                link.role() == SeatRole.PRACTITIONER
                                        ? practitioner
                                        : facts.name(link, cards, appointment.practitioner())))
                        .toList());
    }

    private static SessionReceipt.Attendance attendance(JoinLink link, Attendee attendee, String name) {
        return new SessionReceipt.Attendance(link.role(), name, attendee.joinedAt(), attendee.leftAt());
    }
}
