package health.praxis.telehealth;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.installation.Settings;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The personal links themselves. A link is shown to the booked practitioner alone, whatever others may do (TEL-7). */
@Stateless
@Door
public class JoinLinks {

    @Inject
    private Links links;

    @Inject
    private Sessions sessions;

    @Inject
    private CallFacts facts;

    @Inject
    private Settings settings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The practitioner's own link: the waiting room, behind sign-in.
     *
     * @throws NotFound for everybody but the booked practitioner, for past appointments and those not by video
     */
    @Allowed(Right.SESSION_HOLD)
    public String practitionerLink(AppointmentId id) {
        booked(id);
        return settings.publicUrl() + "/telehealth/waiting-room?appointment=" + id;
    }

    /**
     * A patient's link, to be copied.
     *
     * @throws NotFound for everybody but the booked practitioner, for past appointments and those not by video
     */
    @Allowed(Right.SESSION_HOLD)
    public String patientLink(AppointmentId id, PatientId patient) {
        return booked(id).stream()
                .filter(link -> link.role() == SeatRole.PATIENT)
                .filter(link -> link.patient().equals(patient))
                .findFirst()
                .map(link -> {
                    audit.record(
                            AuditEvent.of(Action.VIEW, "join link", link.id()).patient(patient));
                    return url(link).toString();
                })
                .orElseThrow(() -> new NotFound("join link"));
    }

    /**
     * Whose seats these are in the call, for the booked practitioner: the patients they may see, by the id under which the
     * call knows them.
     *
     * @throws NotFound for everybody but the booked practitioner, for past appointments and those not by Telehealth
     */
    @Allowed(Right.SESSION_HOLD)
    public Map<UUID, PatientId> seats(AppointmentId id) {
        List<JoinLink> theirs = booked(id).stream()
                .filter(link -> link.role() == SeatRole.PATIENT)
                .toList();
        Set<PatientId> seen = facts.patients(theirs).keySet();
        return theirs.stream()
                .filter(link -> seen.contains(link.patient()))
                .collect(Collectors.toMap(JoinLink::id, JoinLink::patient));
    }

    private List<JoinLink> booked(AppointmentId id) {
        Caller caller = Callers.current();
        AppointmentFacts appointment = facts.appointment(id);
        List<JoinLink> alive = links.alive(caller.requirePractice(), id);
        boolean live = sessions.of(caller.requirePractice(), id)
                .filter(VideoSession::isLive)
                .isPresent();
        if (!appointment.practitioner().equals(caller.requireUser())
                || alive.isEmpty()
                || facts.window(appointment).stateAt(clock.instant(), live) == JoinState.OVER) {
            // Whoever sees the appointment and not its links learns no more than who sees neither.
            throw new NotFound("appointment");
        }
        return alive;
    }

    /** The patients' living links of these appointments, for messages that carry them sealed. */
    @Allowed(Right.WORK)
    public List<PatientLink> patientLinks(Collection<AppointmentId> appointments) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        return links.alive(Callers.current().requirePractice(), appointments).stream()
                .filter(link -> link.role() == SeatRole.PATIENT)
                .map(link -> new PatientLink(link.appointment(), link.patient(), url(link)))
                .toList();
    }

    private URI url(JoinLink link) {
        return new LinkTokens(settings.secretKey()).address(settings.publicUrl(), link);
    }
}
