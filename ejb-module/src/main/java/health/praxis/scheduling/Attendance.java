package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.ContactNumbers;
import health.praxis.practice.LocationNumbers;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Marks patients as attended when their appointment starts, where practitioner, location or practice group have it so (STA-1): whoever
 * was Booked or Confirmed by then, nobody else (STA-2). Each start is looked at once, so that a status set by hand afterwards
 * stays, and starts that passed while it was off stay as they were.
 */
@Stateless
@Door
public class Attendance {

    @Inject
    private AttendanceRuns runs;

    @Inject
    private AttendanceChoices choices;

    @Inject
    private LocationNumbers places;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Practice groups whose last look is over. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> practicesToLookAt() {
        return runs.before(clock.instant());
    }

    /** Marks whoever's appointment has started since the last look. Two nodes at once: one of them does it. */
    @Allowed(Right.WORK)
    public void attendStarted() {
        Instant now = clock.instant();
        runs.lockedLastLook().filter(now::isAfter).ifPresent(last -> {
            List<UserId> practitioners =
                    practices.practitioners().stream().map(PractitionerCard::id).toList();
            List<UUID> automatic = automatic(runs.started(practitioners, last, now));
            if (!automatic.isEmpty()) {
                runs.attend(automatic).forEach(this::note);
            }
            runs.looked(now);
        });
    }

    /** Those at whose start nobody has to say who has come. */
    private List<UUID> automatic(List<AttendanceRuns.Started> started) {
        if (started.isEmpty()) {
            return List.of();
        }
        AttendanceRules rules = choices.rules();
        ContactNumbers where = places.contacts(
                started.stream().map(AttendanceRuns.Started::practitioner).collect(Collectors.toSet()));
        return started.stream()
                .filter(one -> rules.automatic(one.practitioner(), where.location(one.practitioner(), one.start())))
                .map(AttendanceRuns.Started::appointment)
                .toList();
    }

    private void note(AttendanceRuns.Attended attended) {
        audit.record(AuditEvent.of(Action.UPDATE, "appointment", attended.appointment())
                .patient(attended.patient())
                .describe("attended automatically")
                .change("status", attended.before(), AppointmentStatus.ATTENDED));
    }
}
