package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.shared.PatientId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program that reads a practice page by page; the server of these tests allows {@link #PER_MINUTE} requests a minute. */
@ExtendWith(ArquillianExtension.class)
class RequestAllowanceIT extends WithBrowsers {

    private static final int PER_MINUTE = Integer.parseInt(System.getenv("PRAXIS_REQUESTS_PER_MINUTE"));

    @Test
    @Tag("ASVS-2.4.1")
    @DisplayName(
            "SEC-1 records are not read by the thousand: 429 with when to come back, by page, by form and by script, and once in the history")
    void byTheThousand() throws Exception {
        Opened practice = aPractice.open(10);
        PatientId patient = aPractice.patient(practice, "Leila");
        PlainBrowser owner = ownersBrowser(practice);
        Form typed = renamed(owner, patient, "Hurried");
        String profile = "/patients/profile?id=" + patient + "&automatic=1";

        int read = 0;
        Answer answer = owner.get(profile);
        while (answer.status() != 429) {
            assertThat(++read).isLessThan(PER_MINUTE);
            answer = owner.get(profile);
        }
        assertThat(read).as("a record counts as four").isBetween(PER_MINUTE / 4, PER_MINUTE);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.body()).contains("Wait a minute").doesNotContain("Leila");

        Answer form = owner.ajax(editing(patient), typed);
        assertThat(form.status()).isEqualTo(429);
        assertThat(firstName(practice, patient)).isEqualTo("Leila");
        Answer script = owner.get("/patients/profile?id=" + patient, "X-Praxis", "1");
        assertThat(script.status()).isEqualTo(429);
        assertThat(script.body()).contains("TooManyRequests");
        assertThat(database.count(
                        practice.id(), "select count(*) from audit_entry where description = 'TooManyRequests'"))
                .as("one for each time that it came to its limit")
                .isBetween(1L, 3L);
    }
}
