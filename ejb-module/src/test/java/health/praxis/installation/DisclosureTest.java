package health.praxis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Test
    @DisplayName("SEC-9 security.txt has the contact, the day until which it holds, and its own address")
    void text() {
        Disclosure disclosure = disclosure("mailto:security@hospital.example", "2027-06-30");
        assertThat(disclosure.securityText()).hasValue("""
                Contact: mailto:security@hospital.example
                Expires: 2027-06-30T00:00:00Z
                Preferred-Languages: en
                Canonical: https://praxis.example/.well-known/security.txt
                """);
        assertThat(disclosure.problems()).isEmpty();
        assertThat(disclosure.warnings()).isEmpty();
    }

    @Test
    @DisplayName("SEC-9 without a contact, and from the day on until which it holds, there is none")
    void absent() {
        assertThat(disclosure(null, null).securityText()).isEmpty();
        assertThat(disclosure(null, null).problems()).isEmpty();
        Disclosure over = disclosure("https://hospital.example/report", "2026-11-22");
        assertThat(over.securityText()).isEmpty();
        assertThat(over.securityContact()).isEmpty();
        assertThat(over.warnings()).hasSize(1);
        assertThat(disclosure("https://hospital.example/report", "2026-12-20").warnings())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "SEC-9 a contact that is no address, or without its day, keeps production from starting, and is never shown")
    void wrong() {
        for (String contact : List.of(
                "security@hospital.example",
                "javascript:alert(1)",
                "http://hospital.example",
                "mailto:nobody",
                "mailto:a@b\nContact: mailto:c@d")) {
            Disclosure disclosure = disclosure(contact, "2027-06-30");
            assertThat(disclosure.problems()).as(contact).hasSize(1);
            assertThat(disclosure.securityText()).as(contact).isEmpty();
        }
        for (String day : List.of("", "30/06/2027", "soon")) {
            assertThat(disclosure("mailto:security@hospital.example", day).problems())
                    .as(day)
                    .hasSize(1);
        }
    }

    private static Disclosure disclosure(String contact, String expires) {
        Map<String, String> environment = new HashMap<>(Map.of("PRAXIS_PUBLIC_URL", "https://praxis.example/"));
        if (contact != null) {
            environment.put("PRAXIS_SECURITY_CONTACT", contact);
            environment.put("PRAXIS_SECURITY_EXPIRES", expires);
        }
        return new Disclosure(new Settings(environment), NOW);
    }
}
