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
        String profile = "/patients/profile?id=" + patient;

        assertThat(askedUntilRefused(owner)).isBetween(PER_MINUTE, 4 * PER_MINUTE);
        Answer page = owner.get(profile);
        assertThat(page.status()).isEqualTo(429);
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 60);
        assertThat(page.body()).contains("Wait a minute").doesNotContain("Leila");

        askedUntilRefused(owner);
        Answer form = owner.ajax(editing(patient), typed);
        assertThat(form.status()).isEqualTo(429);
        assertThat(firstName(practice, patient)).isEqualTo("Leila");

        askedUntilRefused(owner);
        Answer script = owner.get(profile, "X-Praxis", "1");
        assertThat(script.status()).isEqualTo(429);
        assertThat(script.body()).contains("TooManyRequests");
        assertThat(database.count(
                        practice.id(), "select count(*) from audit_entry where description = 'TooManyRequests'"))
                .as("one for each row of refusals")
                .isBetween(1L, 6L);
    }

    /** Asks for something small, as a page does by itself, until it is refused; how often that was answered. */
    private static int askedUntilRefused(PlainBrowser browser) throws Exception {
        int answered = 0;
        while (browser.get("/session", "X-Praxis", "1", "X-Praxis-Automatic", "1")
                        .status()
                != 429) {
            assertThat(++answered).isLessThan(10 * PER_MINUTE);
        }
        return answered;
    }
}
