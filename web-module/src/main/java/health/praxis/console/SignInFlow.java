package health.praxis.console;

import health.praxis.access.Access;
import health.praxis.access.NotAMember;
import health.praxis.console.PracticeChoices.Choice;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads through a sign-in, page by page. Between the password and the end the web session holds the attempt's token and the
 * page that was asked for, nothing else; its id changes at every step.
 */
@RequestScoped
public class SignInFlow {

    private static final String ATTEMPT = "praxis.attempt";
    private static final String WISH = "praxis.wish";
    private static final String REMEMBER = "praxis.remember";
    private static final String TO_PLATFORM = "praxis.toPlatform";

    private static final Map<SignInStep, String> PAGES = Map.of(
            SignInStep.SECOND_FACTOR, "/sign-in/code",
            SignInStep.SECOND_FACTOR_SET_UP, "/sign-in/second-factor",
            SignInStep.NEW_PASSWORD, "/sign-in/new-password",
            SignInStep.SECOND_FACTOR_PROMPT, "/sign-in/second-factor");

    @Inject
    private SignIn door;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Access access;

    @Inject
    private OwnSecondFactors secondFactors;

    @Inject
    private PracticeChoices practices;

    /** The password was right: goes on to what is due. @param to the page that was asked for, if any */
    public void begin(SignInOutcome outcome, @Nullable String to) throws IOException {
        begin(outcome, PublicPaths.ownPage(to), false);
    }

    /** The same for the platform administrator's area (SEC-4). */
    public void beginForPlatform(SignInOutcome outcome) throws IOException {
        begin(outcome, PublicPaths.PLATFORM, true);
    }

    private void begin(SignInOutcome outcome, String wish, boolean toPlatform) throws IOException {
        HttpServletRequest request = request();
        leaveEarlierSession(request);
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(REMEMBER);
        session.setAttribute(ATTEMPT, outcome.attemptToken());
        session.setAttribute(WISH, wish);
        session.setAttribute(TO_PLATFORM, toPlatform);
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

    /** Where this sign-in began, and begins again. */
    static String signInPage(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean platform = session != null && Boolean.TRUE.equals(session.getAttribute(TO_PLATFORM));
        return platform ? "/platform/sign-in" : "/sign-in";
    }

    /** Where this sign-in began. */
    public String signInPage() {
        return signInPage(request());
    }

    /** Whether a device may be remembered: not for the platform. */
    public boolean isRememberable() {
        return signInPage().equals("/sign-in");
    }

    /** The page of the step that comes first of those that are due. */
    static String page(List<SignInStep> due) {
        return due.isEmpty() ? "/sign-in/practice" : PAGES.get(due.get(0));
    }

    /** A step is done: goes to the next one, to the choice of a practice, or in. */
    public void goOn() throws IOException {
        String attempt = attempt();
        List<SignInStep> due = door.due(attempt);
        if (!due.isEmpty()) {
            request().changeSessionId();
            redirect(page(due));
            return;
        }
        List<Choice> choices = choices();
        if (choices.isEmpty()) {
            throw new NotAMember();
        } else if (choices.size() == 1 && !choices.get(0).invitation()) {
            enter(choices.get(0));
        } else {
            redirect(page(due));
        }
    }

    /** Whether this device skips the second factor from the next sign-in on (TFA-8); done once this one is finished. */
    public void rememberDevice(boolean remember) {
        request().getSession().setAttribute(REMEMBER, remember && isRememberable());
    }

    /** The practices of whoever is signing in, once every step is done. */
    public List<Choice> choices() {
        return practices.of(door.proven(attempt()));
    }

    /** Signs in and goes on in one of the own practices. */
    public void enter(Choice choice) throws IOException {
        HttpServletRequest request = request();
        OpenedSession opened = door.finish(attempt(), Clients.of(request));
        practices.take(choice, opened.who().accountId());
        if (choice.membership() != null) {
            access.entered(opened.who().accountId(), choice.membership(), request.getRemoteAddr());
        }
        HttpSession session = request.getSession();
        String deviceToken = opened.deviceToken();
        if (Boolean.TRUE.equals(session.getAttribute(REMEMBER))) {
            deviceToken = secondFactors.rememberDevice(opened.sessionToken(), client(request, deviceToken));
        }
        if (deviceToken != null) {
            Clients.remember((HttpServletResponse) external().getResponse(), deviceToken);
        }
        String wish = String.valueOf(session.getAttribute(WISH));
        session.removeAttribute(ATTEMPT);
        session.removeAttribute(WISH);
        session.removeAttribute(REMEMBER);
        session.removeAttribute(TO_PLATFORM);
        new SignedInUser(
                        opened.sessionToken(),
                        opened.who().accountId(),
                        choice.membership(),
                        opened.who().email())
                .enter(request);
        redirect(choice.membership() == null ? PublicPaths.PLATFORM : wish);
    }

    /** This browser, with the mark that it was just given, if it was. */
    private static Client client(HttpServletRequest request, @Nullable String freshToken) {
        Client known = Clients.of(request);
        return freshToken == null ? known : new Client(known.address(), known.userAgent(), freshToken);
    }

    /** Whoever was signed in on this browser before is signed out, and their open pages are forgotten. */
    private void leaveEarlierSession(HttpServletRequest request) {
        SignedInUser before = SignedInUser.of(request);
        if (before != null) {
            sessions.signOut(before.sessionToken());
            request.getSession().invalidate();
        }
    }

    private static void redirect(String page) throws IOException {
        external().redirect(external().getRequestContextPath() + page);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }
}
