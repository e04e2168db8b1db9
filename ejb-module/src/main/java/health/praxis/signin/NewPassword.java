package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What belongs to a password being replaced, whichever way: its history, sessions, links, a letter. Runs inside a door. */
@Dependent
class NewPassword {

    @Inject
    private EarlierPasswords earlier;

    @Inject
    private SessionStore sessions;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountMail mail;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Sets it; sessions opened with the one before end.
     *
     * @param keptSession the token of the session that goes on; null ends all
     * @param why for the history
     */
    void set(Account account, String hash, @Nullable String keptSession, String why) {
        Instant now = clock.instant();
        earlier.add(account.id(), account.credential().passwordHash(), now);
        account.replacePassword(hash, now);
        if (keptSession == null) {
            sessions.endAll(account.id(), now);
        } else {
            sessions.endOthers(account.id(), keptSession, now);
        }
        links.useUpAllOf(account.id());
        mail.put(account.id(), PasswordChangedLetter.KIND, account.id());
        audit.recordForPlatform(Action.UPDATE, account.id(), why);
    }

    /** Sign-ins that began with the password before lead nowhere. */
    void endAttempts(Account account) {
        attempts.removeAllOf(account.id());
    }
}
