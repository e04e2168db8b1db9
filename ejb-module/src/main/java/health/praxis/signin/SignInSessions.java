package health.praxis.signin;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is signed in where. A web session holds a token only; what it is worth is asked here at each request. */
@Stateless
@Door
public class SignInSessions {

    private static final Set<Caller.Kind> SIGNED_IN =
            EnumSet.of(Caller.Kind.USER, Caller.Kind.PATIENT, Caller.Kind.PLATFORM);

    @Inject
    private SessionStore sessions;

    @Inject
    private GroupRules groups;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What a session is worth at this moment.
     *
     * @param activity whether a person did something; false for what a page asks by itself, which keeps nobody signed in
     * @throws SignedOut when it is idle for too long, too old, or ended
     */
    @OpenToAll("asked by the entry before anybody is known; the token is the proof")
    public LiveSession check(String sessionToken, boolean activity) {
        Instant now = clock.instant();
        SessionStore.Standing standing =
                sessions.standing(sessionToken).orElseThrow(() -> new SignedOut(SignedOut.Reason.ENDED));
        LiveSession session = standing.session();
        if (!now.isBefore(session.endsAt())) {
            throw new SignedOut(SignedOut.Reason.TOO_OLD);
        }
        if (!now.isBefore(session.idleAt())) {
            throw new SignedOut(SignedOut.Reason.IDLE);
        }
        if (activity && !now.isBefore(standing.lastActive().plus(SignInSession.NOTED_EVERY))) {
            sessions.noteActivity(session.id(), now);
            return standing.activeAt(now);
        }
        return session;
    }

    /** The caller's own sessions that still hold, the one used last first. */
    @OpenToAll("only the caller's own, by the account they signed in with")
    public List<SessionCard> mine() {
        UUID account = own();
        Instant now = clock.instant();
        int idle = StrictestRule.of(groups.ofMember(account), false).idleMinutes();
        return sessions.open(account, now).stream()
                .filter(session -> session.isLive(now, idle))
                .map(SignInSession::card)
                .toList();
    }

    /**
     * Ends one of the caller's own sessions; from a page behind the password ({@link OwnPassword#endSession}).
     *
     * @throws NotFound when the caller has none with this id that holds
     */
    @OpenToAll("only the caller's own, by the account they signed in with")
    public void end(UUID session) {
        UUID account = own();
        if (sessions.end(account, session, clock.instant()) == 0) {
            throw new NotFound("session");
        }
        audit.recordForPlatform(Action.END, account, "signed out elsewhere");
    }

    /** Ends the caller's sessions but this one; from a page behind the password ({@link OwnPassword#endOtherSessions}). */
    @OpenToAll("only the caller's own, by the account they signed in with")
    public void endOthers(String sessionToken) {
        UUID account = own();
        sessions.endOthers(account, sessionToken, clock.instant());
        audit.recordForPlatform(Action.END, account, "signed out everywhere else");
    }

    /** Signs out: ends the session behind this token; does nothing when it is over. */
    @OpenToAll("the token is the proof")
    public void signOut(String sessionToken) {
        sessions.standing(sessionToken).map(SessionStore.Standing::session).ifPresent(session -> {
            sessions.end(session.accountId(), session.id(), clock.instant());
            audit.recordForPlatform(Action.END, session.accountId(), "signed out");
        });
    }

    /**
     * Ends all sessions of an account.
     *
     * @throws NotFound when the account is none of the caller's group; whoever runs the installation reaches all
     */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public void endAllOf(UUID account) {
        Caller caller = Callers.current();
        if (!caller.may(Right.PLATFORM)
                && !groups.isMember(account, caller.requirePractice().value())) {
            throw new NotFound("account");
        }
        sessions.endAll(account, clock.instant());
        audit.recordForPlatform(Action.END, account, "signed out everywhere by somebody else");
    }

    /** The account that the caller signed in with. @throws NotAllowed for a caller who did not sign in */
    static UUID own() {
        Caller caller = Callers.current();
        UUID account = caller.subject();
        if (!SIGNED_IN.contains(caller.kind()) || account == null) {
            throw new NotAllowed();
        }
        return account;
    }
}
