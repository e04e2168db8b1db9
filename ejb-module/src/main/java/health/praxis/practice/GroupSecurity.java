package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.PracticeGroupId;
import health.praxis.signin.SignInRule;
import health.praxis.signin.SignInRules;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * How the users of the caller's practice group sign in (IDL-1, IDL-2, TFA-3, TFA-8, LOG-10). Kept once, in room {@code signin},
 * which has to know it before a practice is chosen; who may see and change it is decided here.
 */
@Stateless
@Door
public class GroupSecurity {

    @Inject
    private SignInRules rules;

    @Inject
    private Audit audit;

    /** What holds now. */
    @Allowed(Right.SECURITY_EDIT)
    public SignInRule rule() {
        return rules.of(practice());
    }

    /** From the next request on, this holds for everybody in the group. */
    @Allowed(Right.SECURITY_EDIT)
    public void set(SignInRule rule) {
        SignInRule before = rules.of(practice());
        rules.set(practice(), rule);
        audit.record(AuditEvent.of(Action.UPDATE, "practice group", practice().value())
                .describe("sign-in rules")
                .change("idle minutes", before.idleMinutes(), rule.idleMinutes())
                .change("password refresh days", before.refreshDays(), rule.refreshDays())
                .change("second factor", before.mode(), rule.mode())
                .change("second factor method", before.mandated(), rule.mandated())
                .change("new sign-in notice", before.loginAlert(), rule.loginAlert())
                .change("trusted networks", before.trusted(), rule.trusted()));
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
