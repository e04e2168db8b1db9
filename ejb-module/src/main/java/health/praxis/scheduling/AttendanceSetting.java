package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.UserCard;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Where the practice group says whether patients become Attended by themselves (STA-1). On until somebody turns it off. */
@Stateless
@Door
public class AttendanceSetting {

    @Inject
    private AttendanceChoices choices;

    @Inject
    private Locations places;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    /** Whether it happens in the practice group. */
    @Allowed(Right.SETTINGS_EDIT)
    public boolean automatic() {
        return choices.ofGroup();
    }

    /** Practitioners for whom it is otherwise than in the practice group, or will be once that changes. */
    @Allowed(Right.SETTINGS_EDIT)
    public Map<UserId, AttendanceChoice> single() {
        return choices.ofPractitioners();
    }

    /** Locations at which it is otherwise than in the practice group, or will be once that changes. */
    @Allowed(Right.SETTINGS_EDIT)
    public Map<LocationId, AttendanceChoice> atLocations() {
        return choices.ofLocations();
    }

    /** From now on it happens, or does not; what has started until now stays as it is. */
    @Allowed(Right.SETTINGS_EDIT)
    public void turn(boolean automatic) {
        boolean before = choices.ofGroup();
        if (before == automatic) {
            return;
        }
        choices.turn(automatic);
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "calendar settings",
                        Callers.current().requirePractice().value())
                .change("attended automatically", before, automatic));
    }

    /**
     * From now on this holds for one practitioner.
     *
     * @throws health.praxis.shared.NotFound when the caller's practice group has no such practitioner
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void choose(UserId practitioner, AttendanceChoice choice) {
        UserCard card = practices.user(practitioner);
        AttendanceChoice before = choices.ofPractitioners().getOrDefault(card.id(), AttendanceChoice.AS_PRACTICE);
        if (before == choice) {
            return;
        }
        choices.choose(card.id(), choice);
        audit.record(AuditEvent.of(Action.UPDATE, "calendar settings", practitioner.value())
                .change("attended automatically", before, choice));
    }

    /**
     * From now on this holds at one location, for practitioners without a choice of their own who are there by their practice
     * hours (LOC-7).
     *
     * @throws health.praxis.shared.NotFound when the caller's practice group has no such location
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void chooseAt(LocationId location, AttendanceChoice choice) {
        LocationId here = places.one(location).id();
        AttendanceChoice before = choices.ofLocations().getOrDefault(here, AttendanceChoice.AS_PRACTICE);
        if (before == choice) {
            return;
        }
        choices.choose(here, choice);
        audit.record(AuditEvent.of(Action.UPDATE, "calendar settings", here.value())
                .change("attended automatically", before, choice));
    }
}
