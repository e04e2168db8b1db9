package health.praxis.access;

import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Whose calendars the caller may see and write into (ACC-1, ACC-17). */
@Stateless
@Door
public class Calendars {

    @Inject
    private RelationshipRows rows;

    @Inject
    private PracticeQueries practices;

    /** Practitioners by last name, deactivated ones included and marked; those whose calendar is hidden are missing. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<PractitionerCard> seen() {
        Set<UserId> seen = Set.copyOf(rows.seenPractitioners());
        return practices.practitioners().stream()
                .filter(practitioner -> seen.contains(practitioner.id()))
                .toList();
    }

    /** @throws NotFound when there is no such practitioner, or the caller does not see the calendar */
    @Allowed(Right.CALENDAR_VIEW)
    public void require(UserId practitioner) {
        if (!rows.sees(practitioner)) {
            throw new NotFound("practitioner");
        }
    }
}
