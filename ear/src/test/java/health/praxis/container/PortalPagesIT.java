package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.portal.PortalAccounts;
import health.praxis.signin.Client;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The portal's pages, attacked as the console's are. */
@ExtendWith(ArquillianExtension.class)
class PortalPagesIT extends HouseDeployment {

    private static final String PASSWORD = "quiet river behind the hill";
    private static final String ACCOUNT = "/portal/account";
    private static final String PORTAL = "__Host-PRAXISPORTAL";
    private static final String CONSOLE = "__Host-PRAXISCONSOLE";

    @Inject
    private SignIn signIn;

    @Inject
    private PortalAccounts accounts;

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    private String email;
    private PlainBrowser browser;

    @BeforeEach
    void aPatientIsSignedIn() throws Exception {
        email = patient();
        browser = signedIn(email);
    }

    @Test
    @DisplayName("CAL-15 LOG-14 a patient's own form is saved by them, so that the attacks below attack something")
    void saves() throws Exception {
        browser.ajax(ACCOUNT, zoneForm(browser));
        assertThat(zone()).containsExactly("Australia/Perth");
    }

    @Test
    @Tag("ASVS-3.5.1")
    @DisplayName("SEC-1 another patient's view token, an altered one and none at all save nothing")
    void views() throws Exception {
        PlainBrowser thief = signedIn(patient());
        thief.get(ACCOUNT);
        thief.ajax(ACCOUNT, zoneForm(browser));
        browser.ajax(ACCOUNT, zoneForm(thief));
        for (String token : List.of("x", "0:0", "")) {
            browser.ajax(ACCOUNT, zoneForm(browser).adding(PlainBrowser.VIEW_STATE, token));
        }
        assertThat(zone()).containsExactly("null");
    }

    @Test
    @Tag("ASVS-3.5.1")
    @DisplayName("SEC-1 another site's page neither changes an account nor signs anybody out")
    void fromElsewhere() throws Exception {
        String[] evil = {"Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"};
        assertThat(browser.post(ACCOUNT, zoneForm(browser), evil).status()).isEqualTo(403);
        assertThat(browser.post("/portal/sign-out", new Form(), evil).status()).isEqualTo(403);
        assertThat(browser.get("/portal/sign-out").status()).isEqualTo(405);
        assertThat(browser.get(ACCOUNT).status()).isEqualTo(200);
        assertThat(zone()).containsExactly("null");
    }

    @Test
    @Tag("ASVS-7.4.1")
    @DisplayName("SEC-1 LOG-14 signed out is signed out; no cookie of one application opens the other")
    void cookies() throws Exception {
        String cookie = browser.cookie(PORTAL);
        PlainBrowser other = new PlainBrowser();
        other.plant(CONSOLE, cookie);
        assertThat(other.get("/calendar").asksToSignIn()).isTrue();
        String id = aPractice.open(0).id().toString();
        PlainBrowser owner = PlainBrowser.after("owner-" + id + "@practice.example", PASSWORD);
        PlainBrowser asPatient = new PlainBrowser();
        asPatient.plant(PORTAL, owner.cookie(CONSOLE));
        assertThat(toSignIn(asPatient.get(ACCOUNT))).isTrue();

        Form kept = zoneForm(browser);
        assertThat(browser.post("/portal/sign-out", new Form()).location()).endsWith("/portal/sign-in");
        PlainBrowser old = new PlainBrowser();
        old.plant(PORTAL, cookie);
        assertThat(toSignIn(old.get(ACCOUNT))).isTrue();
        assertThat(old.ajax(ACCOUNT, kept).body()).contains("<redirect", "/portal/sign-in");
        assertThat(zone()).containsExactly("null");
    }

    private static boolean toSignIn(Answer answer) {
        return answer.status() == 302 && answer.location().contains("/portal/sign-in");
    }

    private List<String> zone() throws Exception {
        return database.ask(null, "select coalesce(reading_zone, 'null') from account where email = ?", email);
    }

    private static Form zoneForm(PlainBrowser own) throws Exception {
        Form form = PlainBrowser.form(own.get(ACCOUNT), "zoneForm");
        form.put("zoneForm:zone_input", "Australia/Perth");
        return form.byAjax("zoneForm", "saveZone");
    }

    private PlainBrowser signedIn(String patient) throws Exception {
        PlainBrowser own = new PlainBrowser();
        assertThat(own.signIn("/portal/sign-in", patient, PASSWORD).location()).endsWith("/portal/dashboard");
        return own;
    }

    /** @return the e-mail address of somebody the portal is open to */
    private String patient() {
        String fresh = "patient-" + UUID.randomUUID() + "@home.example";
        Callers.get(Caller.platform(null, null), () -> signIn.createAccount(fresh, PASSWORD.toCharArray()));
        Callers.run(
                Caller.visitor("192.0.2.83"),
                () -> accounts.open(signIn.signInToPortal(fresh, PASSWORD, new Client("192.0.2.83", "", null))
                        .attemptToken()));
        return fresh;
    }
}
