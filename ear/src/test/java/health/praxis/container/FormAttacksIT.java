package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.patients.PatientProfile;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserDetail;
import health.praxis.shared.PatientId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms that are sent otherwise than their pages would: with more fields, in another's name, twice, or made up. */
@ExtendWith(ArquillianExtension.class)
class FormAttacksIT extends WithBrowsers {

    private Opened practice;
    private PatientId patient;
    private PlainBrowser browser;

    @BeforeEach
    void aPatientsFormIsOpen() throws Exception {
        practice = aPractice.open(10);
        patient = aPractice.patient(practice, "Before");
        browser = ownersBrowser(practice);
    }

    @Test
    @DisplayName("SEC-1 the form as its page sends it saves: what the attacks below are compared with")
    void asItIsMeant() throws Exception {
        assertThat(saved(browser.ajax(editing(patient), renamed(browser, patient, "After"))))
                .isTrue();
        assertThat(firstName(practice, patient)).isEqualTo("After");
    }

    @Test
    @Tag("ASVS-15.3.3")
    @DisplayName("SEC-1 fields that the form does not have, and other names for those it has, change nothing")
    void moreFields() throws Exception {
        PatientProfile before = profile(practice, patient);
        PatientId other = aPractice.patient(practice, "Untouched");
        Form form = renamed(browser, patient, "After")
                .adding("patient:practiceId", practice.id().toString())
                .adding("patient:pxId", "PX-1")
                .adding("patient:version", "99")
                .adding("patientEditPage.profile.id", other.toString())
                .adding("patientEditPage.form.status", "DECEASED")
                .adding("status", "DECEASED")
                .adding("patient:saveAsNew", "patient:saveAsNew")
                .adding("id", other.toString());

        browser.ajax(editing(patient), form);

        PatientProfile after = profile(practice, patient);
        assertThat(after.details().firstName()).isEqualTo("After");
        assertThat(after.details().status()).isEqualTo(before.details().status());
        assertThat(after.pxId()).isEqualTo(before.pxId());
        assertThat(firstName(practice, other)).isEqualTo("Untouched");
        assertThat(database.count(practice.id(), "select count(*) from patient"))
                .isEqualTo(2);
    }

    @Test
    @Tag("ASVS-15.3.3")
    @Tag("ASVS-8.3.1")
    @DisplayName(
            "SEC-1 ORG-18 what a page does not show somebody, they cannot press or tick by sending it all the same")
    void hiddenParts() throws Exception {
        Staff manager = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        Staff colleague = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        PlainBrowser managers = signedIn(manager);
        String page = "/settings/users/edit?id=" + colleague.id();
        for (String act : List.of("makeOwner", "giveUp", "save")) {
            Form form = PlainBrowser.form(managers.get(page), "user")
                    .adding("user:apiKeyManager_input", "on")
                    .adding("user:apiKeyManager", "on")
                    .adding("user:owner", "true")
                    .adding("user:email", "taken-over@practice.example")
                    .byAjax("user", act);
            managers.ajax(page, form);
        }
        UserDetail after = user(practice, colleague);
        assertThat(after.owner()).isFalse();
        assertThat(after.settings().apiKeyManager()).isFalse();
        assertThat(after.email()).isEqualTo(colleague.email());
        assertThat(user(practice, prepared.owner(practice)).owner()).isTrue();
    }

    @Test
    @Tag("ASVS-2.2.2")
    @DisplayName("SEC-1 a choice that the list does not offer is refused, and nothing of the form is saved")
    void unofferedChoices() throws Exception {
        Staff colleague = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.CLINICAL);
        String page = "/settings/users/edit?id=" + colleague.id();
        for (String level : List.of("PERSONAL", "OWNER", "")) {
            Form form = PlainBrowser.form(browser.get(page), "user");
            form.put("user:level", level);
            browser.ajax(page, form.with("firstName", "Changed").byAjax("user", "save"));
        }
        UserDetail after = user(practice, colleague);
        assertThat(after.level()).isEqualTo(AccessLevel.CLINICAL);
        assertThat(after.firstName()).isEqualTo("Sam");
        for (String status : List.of("ALL_OF_THEM", "0")) {
            Form form = renamed(browser, patient, "After");
            form.put(form.named("status_input"), status);
            assertThat(saved(browser.ajax(editing(patient), form))).isFalse();
        }
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-3.5.1")
    @DisplayName("SEC-1 another user's view token saves nothing, in the same practice or in another one")
    void anothersView() throws Exception {
        Opened elsewhere = aPractice.open(10);
        Staff colleague = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        Form owners = renamed(browser, patient, "After");
        for (PlainBrowser thief : List.of(signedIn(colleague), ownersBrowser(elsewhere))) {
            thief.get("/patients");
            isRefused(thief.ajax(editing(patient), owners));
        }
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-3.5.1")
    @DisplayName("SEC-1 a view token that was altered, made up or left out saves nothing")
    void alteredViews() throws Exception {
        for (String token :
                List.of("x", "0:0", "-1:-1", "9223372036854775807:1", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "")) {
            Form form = renamed(browser, patient, "After");
            isRefused(browser.ajax(editing(patient), form.adding(PlainBrowser.VIEW_STATE, token)));
        }
        Form altered = renamed(browser, patient, "After");
        String token = altered.viewState();
        char last = token.charAt(token.length() - 1);
        isRefused(browser.ajax(
                editing(patient),
                altered.adding(PlainBrowser.VIEW_STATE, token.substring(0, token.length() - 1) + (char) (last ^ 1))));
        Form without = renamed(browser, patient, "After");
        without.remove(PlainBrowser.VIEW_STATE);
        isRefused(browser.ajax(editing(patient), without));
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-7.4.1")
    @DisplayName("SEC-1 a form kept over signing out saves nothing, under the old cookie or a new session")
    void afterSigningOut() throws Exception {
        Form kept = renamed(browser, patient, "After");
        String cookie = browser.cookie("__Host-PRAXISCONSOLE");
        browser.post("/sign-out", new Form());
        PlainBrowser old = new PlainBrowser();
        old.plant("__Host-PRAXISCONSOLE", cookie);
        assertThat(old.ajax(editing(patient), kept).body()).contains("<redirect", "/sign-in?");
        isRefused(ownersBrowser(practice).ajax(editing(patient), kept));
        assertThat(firstName(practice, patient)).isEqualTo("Before");
    }

    @Test
    @Tag("ASVS-3.5.1")
    @DisplayName("SEC-1 a view token of one page is none for another page")
    void fromAnotherPage() throws Exception {
        Staff colleague = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.CLINICAL);
        String users = "/settings/users/edit?id=" + colleague.id();
        Form usersForm = PlainBrowser.form(browser.get(users), "user").with("firstName", "Changed");
        String token = usersForm.viewState();
        Form patients = renamed(browser, patient, "After").adding(PlainBrowser.VIEW_STATE, token);
        isRefused(browser.ajax(editing(patient), patients));
        isRefused(browser.ajax("/patients", usersForm.byAjax("user", "save")));
        assertThat(firstName(practice, patient)).isEqualTo("Before");
        assertThat(user(practice, colleague).firstName()).isEqualTo("Sam");
    }

    @Test
    @Tag("ASVS-2.3.3")
    @DisplayName("SEC-1 the same form sent twice saves once")
    void sentTwice() throws Exception {
        Form form = renamed(browser, patient, "After");
        browser.ajax(editing(patient), form);
        assertThat(saved(browser.ajax(editing(patient), form.with("firstName", "Again"))))
                .isFalse();
        assertThat(firstName(practice, patient)).isEqualTo("After");
    }

    /** Somebody is told in words, on a page of ours or by being led to one; nothing failed. */
    private static void isRefused(Answer answer) {
        assertThat(saved(answer)).isFalse();
        assertThat(answer.status()).as(answer.location() + answer.body()).isIn(200, 302, 403, 404);
        assertThat(answer.body()).doesNotContain("trouble.xhtml?incident");
    }
}
