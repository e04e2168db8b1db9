package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Registration;
import health.praxis.container.APractice.Opened;
import health.praxis.portal.PortalAccounts;
import health.praxis.portal.SignUp;
import health.praxis.practice.NotTheSameTwice;
import health.praxis.signin.Client;
import health.praxis.signin.LinkOver;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.SessionKind;
import health.praxis.signin.SignInRefused;
import health.praxis.signin.SignInSessions;
import health.praxis.signin.SignInTookTooLong;
import health.praxis.signin.TooManyAttempts;
import health.praxis.signin.WeakPassword;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Patients' accounts. */
@ExtendWith(ArquillianExtension.class)
class PortalAccountsIT extends WithSecondFactors {

    @Inject
    private PortalAccounts portal;

    @Inject
    private Registration registration;

    @Inject
    private SignInSessions sessions;

    private final String address =
            "203.0.113." + (1 + Math.floorMod(UUID.randomUUID().hashCode(), 250));
    private final Client client = new Client(address, "", null);

    @Test
    @DisplayName(
            "LOG-12 nothing exists before the link is confirmed; then the patient signs in to the portal, once made, also of two at once")
    void signsUp() throws Exception {
        String email = fresh();
        signUp(email, PASSWORD);
        String token = token(email);
        visitor(() -> {
            portal.look(token);
            return null;
        });
        assertThatThrownBy(() -> begin(email)).isInstanceOf(SignInRefused.class);
        List<Together.Result<Object>> results = Together.run(
                2,
                i -> () -> visitor(() -> {
                    portal.confirm(token);
                    return null;
                }));
        assertThat(results.stream().map(Together.Result::refusal).filter(one -> one != null))
                .singleElement()
                .isInstanceOf(LinkOver.class);
        assertThat(visitor(() -> portal.isOpen(begin(email)))).isTrue();
        OpenedSession opened = visitor(() -> signIn.finish(begin(email), client));
        assertThat(visitor(() -> sessions.check(opened.sessionToken(), true)).kind())
                .isEqualTo(SessionKind.PORTAL);
        assertThatThrownBy(() -> visitor(() -> {
                    portal.look(token);
                    return null;
                }))
                .isInstanceOf(LinkOver.class);
    }

    @Test
    @Tag("ASVS-8.2.1")
    @DisplayName("LOG-12 a link for a patient opens no practice, and a practice's link no patient's account")
    void linksAreApart() throws Exception {
        String email = fresh();
        signUp(email, PASSWORD);
        String token = token(email);
        assertThatThrownBy(() -> visitor(() -> registration.look(token))).isInstanceOf(LinkOver.class);
        assertThatThrownBy(() -> visitor(() -> {
                    registration.confirm(token);
                    return null;
                }))
                .isInstanceOf(LinkOver.class);
        visitor(() -> {
            portal.confirm(token);
            return null;
        });
    }

    @Test
    @Tag("ASVS-6.3.8")
    @DisplayName(
            "LOG-12 an address that has an account is answered alike; its owner is told, and no link opens anything")
    void knownAddress() throws Exception {
        Opened other = aPractice.open(0);
        String email = "owner-" + other.id() + "@practice.example";
        String next = "another river behind the hill";
        signUp(email, next);
        JsonArray mails =
                eventually(() -> sandbox.mails(email), all -> all.toString().contains("account already"));
        assertThat(mails.toString()).contains("/portal/sign-in").doesNotContain("/sign-up/confirm");
        assertThatThrownBy(() -> visitor(() -> signIn.signInToPortal(email, next, client)))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    @DisplayName(
            "LOG-14 the portal opens to an account of the console once its owner has signed in and says so, and stays open")
    void openedToAnother() throws Exception {
        String email = fresh();
        Callers.get(Caller.platform(null, address), () -> signIn.createAccount(email, PASSWORD.toCharArray()));
        assertThat(visitor(() -> portal.isOpen(begin(email)))).isFalse();
        for (int i = 0; i < 2; i++) {
            visitor(() -> {
                portal.open(begin(email));
                return null;
            });
        }
        assertThat(visitor(() -> portal.isOpen(begin(email)))).isTrue();
        assertThatThrownBy(() -> visitor(() -> portal.isOpen("no such sign-in")))
                .isInstanceOf(SignInTookTooLong.class);
    }

    @Test
    @DisplayName("LOG-14 a patient finds their own sessions, and ends nobody else's")
    void ownSessionsOnly() throws Exception {
        Opened practice = aPractice.open(1000);
        String owner = "owner-" + practice.id() + "@practice.example";
        visitor(() ->
                signIn.finish(signIn.signInToPortal(owner, PASSWORD, client).attemptToken(), client));
        Caller patient = Caller.portal(practice.account(), address);
        assertThat(Callers.get(patient, sessions::mine)).hasSize(1);
        assertThat(Callers.get(Caller.portal(aPractice.open(0).account(), address), sessions::mine))
                .isEmpty();
        assertThatThrownBy(() -> Callers.get(patient, () -> {
                    sessions.endAllOf(practice.account());
                    return null;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("LOG-7 LOG-12 the password is typed twice and strong, the address is one, and too many are stopped")
    void refusals() {
        String email = fresh();
        assertThatThrownBy(() -> visitor(() -> {
                    portal.signUp(new SignUp(email, PASSWORD, PASSWORD + "x"), client);
                    return null;
                }))
                .isInstanceOf(NotTheSameTwice.class);
        assertThatThrownBy(() -> signUp(email, "password1234")).isInstanceOf(WeakPassword.class);
        assertThatThrownBy(() -> signUp("no address", PASSWORD))
                .satisfiesAnyOf(
                        wrong -> assertThat(wrong).isInstanceOf(ConstraintViolationException.class),
                        wrong -> assertThat(wrong)
                                .isInstanceOf(EJBException.class)
                                .hasRootCauseInstanceOf(ConstraintViolationException.class));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 25; i++) {
                        signUp(fresh(), PASSWORD);
                    }
                })
                .isInstanceOf(TooManyAttempts.class);
    }

    private String begin(String email) {
        return visitor(() -> signIn.signInToPortal(email, PASSWORD, client)).attemptToken();
    }

    private void signUp(String email, String password) {
        visitor(() -> {
            portal.signUp(new SignUp(email, password, password), client);
            return null;
        });
    }

    private String token(String email) throws Exception {
        JsonArray mails = eventually(() -> sandbox.mails(email), all -> !all.isEmpty());
        String link = ((JsonString) mails.getJsonObject(0).getJsonArray("links").get(0)).getString();
        assertThat(link).contains("/portal/sign-up/confirm?key=");
        return link.substring(link.indexOf("key=") + 4);
    }

    private static String fresh() {
        return "patient-" + UUID.randomUUID() + "@home.example";
    }
}
