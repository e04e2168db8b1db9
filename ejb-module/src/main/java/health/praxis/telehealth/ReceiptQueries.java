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
import java.util.ArrayList;
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
    private SessionRoutes routes;

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
        audit.record(AuditEvent.of(Action.VIEW, "video session", sessionId).patients(cards.keySet()));
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
                attendances(all, attendees, routes.byLink(session), practitioner, cards));
    }

    /** Of those who had a seat, the practitioner first, guests last. */
    private static List<SessionReceipt.Attendance> attendances(
            List<JoinLink> links,
            Map<UUID, Attendee> attendees,
            Map<UUID, List<Route>> routes,
            String practitioner,
            Map<PatientId, PatientCard> cards) {
        List<SessionReceipt.Attendance> list = new ArrayList<>();
        for (JoinLink link : links) {
            Attendee attendee = attendees.get(link.id());
            if (attendee != null) {
                list.add(new SessionReceipt.Attendance(
                        link.role(),
                        link.role() == SeatRole.GUEST ? link.guest().role() : null,
                        link.role() == SeatRole.PRACTITIONER ? practitioner : CallFacts.name(link, cards),
                        attendee.joinedAt(),
                        attendee.leftAt(),
                        routes.getOrDefault(link.id(), List.of()).stream()
                                .distinct()
                                .toList()));
            }
        }
        list.sort(Comparator.comparing(SessionReceipt.Attendance::role).thenComparing(SessionReceipt.Attendance::name));
        return list;
    }
}
