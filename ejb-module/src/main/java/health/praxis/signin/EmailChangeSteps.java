package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** The transactions of {@link EmailChange}, for it alone. */
@Stateless
@Door
public class EmailChangeSteps {

    private static final int MOST_IN_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    private Accounts accounts;

    @Inject
    private EmailChanges changes;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountMail mail;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @OpenToAll("only the caller's own, by the account they signed in with")
    public void ask(String newEmail) {
        UUID account =
                accounts.byId(SignInSessions.own()).orElseThrow(NotAllowed::new).id();
        if (links.count(account, AccountLink.Kind.EMAIL_OLD, clock.instant().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            throw new TooManyAttempts(HOUR.toSeconds());
        }
        WishedEmail wish = new WishedEmail(account, newEmail, clock.instant());
        changes.replaceBy(wish);
        mail.put(account, EmailLetters.OLD, links.add(account, AccountLink.Kind.EMAIL_OLD, wish.id()));
        mail.put(account, EmailLetters.NEW, links.add(account, AccountLink.Kind.EMAIL_NEW, wish.id()));
        audit.recordForPlatform(Action.UPDATE, account, "change of e-mail asked for");
    }

    @OpenToAll("the token is the proof")
    public boolean confirm(String token) {
        AccountLink link = links.locked(token, Set.of(AccountLink.Kind.EMAIL_OLD, AccountLink.Kind.EMAIL_NEW))
                .orElseThrow(LinkOver::new);
        WishedEmail wish = changes.open(link.subjectId()).orElseThrow(LinkOver::new);
        link.use(clock.instant());
        wish.confirm(link.kind(), clock.instant());
        if (!wish.isConfirmed()) {
            return false;
        }
        Account account = accounts.byId(wish.accountId()).orElseThrow(LinkOver::new);
        if (!accounts.isFree(wish.newEmail())) {
            throw new LinkOver();
        }
        mail.put(account.id(), EmailLetters.CHANGED, wish.id());
        wish.settle(account.email(), clock.instant());
        account.replaceEmail(wish.newEmail());
        links.useUpAllOf(account.id());
        audit.recordForPlatform(Action.UPDATE, account.id(), "e-mail changed");
        return true;
    }
}
