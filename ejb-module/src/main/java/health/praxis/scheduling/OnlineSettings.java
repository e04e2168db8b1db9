package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the practice group says how soon and how far ahead appointments can be booked online (OBK-6, OBK-7), and where they wait
 * for approval (OBK-9).
 */
@Stateless
@Door
public class OnlineSettings {

    @Inject
    private OnlineLimitRows rows;

    @Inject
    private ApprovalRows approvals;

    @Inject
    private PracticeHours hours;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Locations locations;

    @Inject
    private Audit audit;

    /** What holds now. */
    @Allowed(Right.SETTINGS_EDIT)
    public OnlineLimits limits() {
        return rows.read();
    }

    /** What becomes of bookings from outside, with everybody wherever they have practice hours; by name (OBK-9). */
    @Allowed(Right.SETTINGS_EDIT)
    public List<ApprovalRule> approvals() {
        Map<UserId, String> names = practices.practitioners().stream()
                .filter(PractitionerCard::active)
                .collect(Collectors.toMap(PractitionerCard::id, PractitionerCard::name));
        Set<ApprovalRows.Place> needed = approvals.all();
        return hours.of(names.keySet()).stream()
                .map(line -> new ApprovalRule(
                        line.practitioner(),
                        names.getOrDefault(line.practitioner(), ""),
                        line.location(),
                        needed.contains(new ApprovalRows.Place(
                                line.practitioner(), line.location().id()))))
                .distinct()
                .sorted(Comparator.comparing(ApprovalRule::practitionerName)
                        .thenComparing(rule -> rule.location().name()))
                .toList();
    }

    /**
     * From now on bookings from outside with this practitioner at this location wait for approval, or do not (OBK-9). Times that
     * are held already are booked as was said when they were chosen; what waits goes on waiting.
     *
     * @throws NotFound when the caller's practice group has no such practitioner or location
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void approve(UserId practitioner, LocationId location, boolean needed) {
        practices.user(practitioner);
        locations.one(location);
        if (approvals.turn(practitioner, location, needed)) {
            audit.record(AuditEvent.of(Action.UPDATE, "calendar settings", practitioner.value())
                    .change("online approval", !needed, needed));
        }
    }

    /** From now on these hold. */
    @Allowed(Right.SETTINGS_EDIT)
    public void limit(@Valid OnlineLimits limits) {
        OnlineLimits before = rows.read();
        rows.write(limits);
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "calendar settings",
                        Callers.current().requirePractice().value())
                .change("online lead hours", before.leadHours(), limits.leadHours())
                .change("online horizon days", before.horizonDays(), limits.horizonDays()));
    }
}
