package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.patients.PatientProfile;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;

/** People of a practice at browsers without scripts, for tests of what browsers can be made to send. */
abstract class WithBrowsers extends HouseDeployment {

    @Inject
    APractice aPractice;

    @Inject
    MatrixPractice prepared;

    @Inject
    Database database;

    @Inject
    private PatientQueries patientQueries;

    @Inject
    private UserQueries userQueries;

    static PlainBrowser signedIn(Staff staff) throws Exception {
        PlainBrowser browser = PlainBrowser.after(staff.email(), MatrixArguments.PASSWORD);
        assertThat(browser.get("/account").status()).as(staff.email()).isEqualTo(200);
        return browser;
    }

    PlainBrowser ownersBrowser(Opened practice) throws Exception {
        return signedIn(prepared.owner(practice));
    }

    static String editing(PatientId patient) {
        return "/patients/edit?id=" + patient;
    }

    /** The form of a patient's profile, with another first name typed, as the page's Save sends it. */
    static Form renamed(PlainBrowser browser, PatientId patient, String firstName) throws Exception {
        return PlainBrowser.form(browser.get(editing(patient)), "patient")
                .with("firstName", firstName)
                .byAjax("patient", "save");
    }

    PatientProfile profile(Opened practice, PatientId patient) {
        return Callers.get(practice.owner(), () -> patientQueries.profile(patient));
    }

    String firstName(Opened practice, PatientId patient) {
        return profile(practice, patient).details().firstName();
    }

    UserDetail user(Opened practice, Staff staff) {
        return Callers.get(practice.owner(), () -> userQueries.user(staff.id()));
    }

    static boolean saved(Answer answer) {
        return answer.body().contains("<redirect") && answer.body().contains("/patients/profile");
    }
}
