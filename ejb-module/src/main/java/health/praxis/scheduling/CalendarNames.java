package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * How the calendar writes patients' names: each user's own choice for each practice group (CAL-7, CAL-9), never plainer than
 * the group's setting (ANON-8).
 */
@Stateless
@Door
public class CalendarNames {

    @Inject
    private NameForms forms;

    @Inject
    private Audit audit;

    /** How names are written for the caller. */
    @Allowed(Right.CALENDAR_VIEW)
    public NameForm shown() {
        return forms.shown();
    }

    /** What the caller may choose, from the plainest: what the group allows; IDs alone for whom names are hidden. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<NameForm> offered() {
        NameForm plainest = Callers.current().seesNames() ? forms.ofGroup() : NameForm.PATIENT_ID;
        return plainest.andStricter();
    }

    /** The caller's choice from now on. One that is plainer than the group allows waits until the group allows it. */
    @Allowed(Right.CALENDAR_VIEW)
    public void choose(NameForm form) {
        NameForm before = forms.own();
        forms.choose(form);
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "calendar preference",
                        Callers.current().requireUser().value())
                .change("name form", before, form));
    }

    /** What the practice group wants at least. */
    @Allowed(Right.SETTINGS_EDIT)
    public NameForm least() {
        return forms.ofGroup();
    }

    /** From now on nobody's calendar in the group writes names plainer than this. */
    @Allowed(Right.SETTINGS_EDIT)
    public void demand(NameForm form) {
        NameForm before = forms.ofGroup();
        forms.demand(form);
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "calendar settings",
                        Callers.current().requirePractice().value())
                .change("name form", before, form));
    }
}
