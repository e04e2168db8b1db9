package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.practice.UserSettings;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody types is text and stays text, whatever it looks like, wherever it is shown, sent, searched or logged. */
@ExtendWith(ArquillianExtension.class)
class TypedTextIT extends WithBrowsers {

    /** Looks like markup, an entity, two expressions, a message's argument, a format, an escape, SQL and a search pattern. */
    private static final String NAME = "<b>&lt;#{7*7}${7*7}{0}%s%41%253C\\u0041'\"--;_%";

    private static final String SHOWN = "&lt;b&gt;&amp;lt;#{7*7}${7*7}{0}%s%41%253C\\u0041'\"--;_%";

    private static final UserSettings WITH_HISTORY =
            new UserSettings(false, Set.of(), false, false, true, false, false, false);

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private Scheduling scheduling;

    @Inject
    private Clock clock;

    private Opened practice;
    private PatientId patient;
    private PlainBrowser browser;

    @BeforeEach
    void somebodyTypesIt() throws Exception {
        practice = aPractice.open(100);
        Staff owner = prepared.owner(practice);
        prepared.give(practice, owner, WITH_HISTORY);
        browser = signedIn(owner);
        patient = aPractice.patient(practice, "Before");
        assertThat(saved(browser.ajax(editing(patient), renamed(browser, patient, NAME))))
                .isTrue();
    }

    @Test
    @Tag("ASVS-1.1.1")
    @Tag("ASVS-1.1.2")
    @Tag("ASVS-1.2.1")
    @Tag("ASVS-1.3.5")
    @Tag("ASVS-1.3.7")
    @Tag("ASVS-1.3.10")
    @DisplayName("SEC-1 a name is kept as it was typed, and every page shows it as that text and nothing else")
    void onPages() throws Exception {
        assertThat(firstName(practice, patient)).isEqualTo(NAME);
        for (String page : List.of("/patients", "/patients/profile?id=" + patient, editing(patient))) {
            String body = browser.get(page).body();
            assertThat(body.replace("&#39;", "'").replace("&#x27;", "'").replace("&quot;", "\""))
                    .as(page)
                    .contains(SHOWN)
                    .doesNotContain("<b>&lt;", "4949", "null%s");
        }
        // Saved again as the page shows it, it is still the same.
        browser.ajax(
                editing(patient),
                PlainBrowser.form(browser.get(editing(patient)), "patient").byAjax("patient", "save"));
        assertThat(firstName(practice, patient)).isEqualTo(NAME);
    }

    @Test
    @Tag("ASVS-1.1.2")
    @Tag("ASVS-1.2.10")
    @Tag("ASVS-5.4.1")
    @Tag("ASVS-5.4.2")
    @DisplayName("AUD-11 in the file of the history it is one cell; the file's name is ours, whatever is asked for")
    void inAFile() throws Exception {
        Form form = PlainBrowser.form(browser.get("/settings/history"), "history")
                .adding("filename", "evil.html")
                .adding("history:download", "");
        Answer file = browser.post("/settings/history?filename=evil.html", form);
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"[a-z0-9-]+\\.csv\"")
                .doesNotContain("evil");
        assertThat(file.body()).contains(NAME.replace("\"", "\"\""));
    }

    @Test
    @Tag("ASVS-1.3.7")
    @Tag("ASVS-1.3.10")
    @DisplayName("SEC-1 DYN-5 in a message it is read as it was typed; no expression or term in it is filled in")
    void inAMessage() throws Exception {
        String phone = "+61491570" + (100 + Math.abs(patient.hashCode() % 800));
        Form form = PlainBrowser.form(browser.get(editing(patient)), "patient")
                .with("mobile", phone)
                .byAjax("patient", "save");
        assertThat(saved(browser.ajax(editing(patient), form))).isTrue();
        Callers.run(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        clock.instant().plus(Duration.ofDays(3)),
                        50,
                        AppointmentLocation.TELEHEALTH,
                        List.of(patient),
                        null)));
        eventually(() -> sandbox.sms(phone).toString(), texts -> texts.contains("#{7*7}${7*7}{0}%s%41%253C"));
    }

    @Test
    @Tag("ASVS-16.2.5")
    @Tag("ASVS-16.4.1")
    @DisplayName(
            "SEC-1 what visitors send adds no line to the server's log, and no password or token of theirs is in it")
    void inTheLog() throws Exception {
        String mark = "FORGED-" + UUID.randomUUID();
        PlainBrowser visitor = new PlainBrowser();
        Form form = PlainBrowser.form(visitor.get("/sign-in"), "signIn");
        form.with("email", "a@b.example\r\n" + mark + " INFO signed in").with("password", "secret-" + mark);
        visitor.post("/sign-in", form.adding("signIn:enter", ""));
        visitor.get("/portal/join/" + mark + "%0d%0a" + mark);
        visitor.get("/feeds/" + mark + "%0a" + mark + ".ics");
        visitor.get("/patients?search=%0a" + mark, "User-Agent", mark, "Referer", "https://evil.example/" + mark);
        visitor.send("POST", "/session", "application/json", "{\"" + mark + "\": \n" + mark);
        Path log = Path.of(System.getProperty("jboss.server.log.dir"), "server.log");
        try (var lines = Files.lines(log)) {
            assertThat(lines.filter(line -> line.startsWith(mark) || line.contains("secret-" + mark)))
                    .isEmpty();
        }
    }
}
