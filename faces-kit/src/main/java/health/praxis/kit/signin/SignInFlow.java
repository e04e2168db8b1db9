package health.praxis.kit.signin;

import health.praxis.signin.Client;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.OwnSecondFactors;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import health.praxis.signin.SignInSessions;
import health.praxis.signin.SignInStep;
import health.praxis.signin.SignInTookTooLong;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads through a sign-in, page by page. Between the password and the end the web session holds the attempt's token and where
 * it began, nothing else; its id changes at every step.
 */
@RequestScoped
public class SignInFlow {

    private static final String ATTEMPT = "praxis.attempt";
    private static final String START = "praxis.start";
    private static final String REMEMBER = "praxis.remember";

    private static final Map<SignInStep, String> PAGES = Map.of(
            SignInStep.SECOND_FACTOR, "/sign-in/code",
            SignInStep.SECOND_FACTOR_SET_UP, "/sign-in/second-factor",
            SignInStep.NEW_PASSWORD, "/sign-in/new-password",
            SignInStep.SECOND_FACTOR_PROMPT, "/sign-in/second-factor");

    /**
     * Where a sign-in began.
     *
     * @param page where it begins again
     * @param wish the page of this application to go to in the end
     * @param rememberable whether a device may be remembered: not for the platform
     * @param zone where the browser says it is, as it says it; empty when it says nothing
     */
    public record Start(String page, String wish, boolean rememberable, String zone) implements Serializable {}

    /** Where a sign-in begins that nothing is known about any more. */
    private static final Start UNKNOWN = new Start("/sign-in", "/", true, "");

    @Inject
    private SignIn door;

    @Inject
    private SignInSessions sessions;

    @Inject
    private OwnSecondFactors secondFactors;

    @Inject
    private SignInGoal goal;

    /** The password was right: goes on to what is due. */
    public void begin(SignInOutcome outcome, Start start) throws IOException {
        HttpServletRequest request = request();
        leaveEarlierSession(request);
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(REMEMBER);
        session.setAttribute(ATTEMPT, outcome.attemptToken());
        session.setAttribute(START, start);
        goOn();
    }

    /**
     * The token of the sign-in that is under way.
     *
     * @throws SignInTookTooLong when there is none
     */
    public String attempt() {
        return attempt(request());
    }

    static String attempt(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTEMPT) instanceof String token)) {
            throw new SignInTookTooLong();
        }
        return token;
    }

    static Start start(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(START) instanceof Start start ? start : UNKNOWN;
    }

    /** Where this sign-in began. */
    public Start start() {
        return start(request());
    }

    /** The page of the step that comes first of those that are due. @param last the one after all of them */
    static String page(List<SignInStep> due, String last) {
        return due.isEmpty() ? last : PAGES.get(due.get(0));
    }

    /** A step is done: goes to the next one, or in. */
    public void goOn() throws IOException {
        List<SignInStep> due = door.due(attempt());
        if (due.isEmpty()) {
            goal.arrive();
        } else {
            request().changeSessionId();
            redirect(page(due, goal.lastPage()));
        }
    }

    /** Whether this device skips the second factor from the next sign-in on (TFA-8); done once this one is finished. */
    public void rememberDevice(boolean remember) {
        request().getSession().setAttribute(REMEMBER, remember && start().rememberable());
    }

    /** Opens the session and forgets that there was a sign-in; the web session is the caller's to fill. */
    public OpenedSession finish() {
        HttpServletRequest request = request();
        OpenedSession opened = door.finish(attempt(), Clients.of(request));
        HttpSession session = request.getSession();
        String deviceToken = opened.deviceToken();
        if (Boolean.TRUE.equals(session.getAttribute(REMEMBER))) {
            deviceToken = secondFactors.rememberDevice(opened.sessionToken(), client(request, deviceToken));
        }
        if (deviceToken != null) {
            Clients.remember((HttpServletResponse) external().getResponse(), deviceToken);
        }
        session.removeAttribute(ATTEMPT);
        session.removeAttribute(START);
        session.removeAttribute(REMEMBER);
        return opened;
    }

    /** This browser, with the mark that it was just given, if it was. */
    private static Client client(HttpServletRequest request, @Nullable String freshToken) {
        Client known = Clients.of(request);
        return freshToken == null ? known : new Client(known.address(), known.userAgent(), freshToken);
    }

    /** Whoever was signed in on this browser before is signed out, and their open pages are forgotten. */
    private void leaveEarlierSession(HttpServletRequest request) {
        SignedInHere before = WebSession.who(request, SignedInHere.class);
        if (before != null) {
            sessions.signOut(before.sessionToken());
            request.getSession().invalidate();
        }
    }

    /** Goes to a page of this application. */
    public static void redirect(String page) throws IOException {
        external().redirect(external().getRequestContextPath() + page);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }
}
