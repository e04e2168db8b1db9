package health.praxis.console.settings;

import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.reminders.ReminderLevels;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose reminder settings there are: the practice's, and practitioners' (REM-7). */
@Named
@RequestScoped
public class ReminderHolders {

    @Inject
    private PracticeQueries practices;

    @Inject
    private ReminderLevels levels;

    private @Nullable Set<UserId> own;
    private @Nullable List<PractitionerCard> all;

    /** Whether the caller keeps everybody's settings. */
    public boolean isAll() {
        return Callers.current().may(Right.SETTINGS_EDIT);
    }

    /** What is shown first: the practice's, or to a practitioner who does not keep those, their own. */
    String first() {
        boolean own = !isAll() && Callers.current().may(Right.CALENDAR_FEED);
        return own ? Objects.toString(Callers.current().user(), "") : "";
    }

    public List<PractitionerCard> getPractitioners() {
        return all().stream().filter(PractitionerCard::active).toList();
    }

    public boolean hasOwn(PractitionerCard practitioner) {
        return own().contains(practitioner.id());
    }

    /** The name of the practitioner who was chosen; empty for the practice. */
    public String name(String whose) {
        return all().stream()
                .filter(card -> card.id().toString().equals(whose))
                .map(PractitionerCard::name)
                .findFirst()
                .orElse("");
    }

    private List<PractitionerCard> all() {
        if (all == null) {
            all = practices.practitioners();
        }
        return all;
    }

    private Set<UserId> own() {
        if (own == null) {
            own = levels.practitioners();
        }
        return own;
    }
}
