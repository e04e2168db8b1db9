package health.praxis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The context of a transaction")
class ContextSignatureTest {

    private static final PracticeGroupId PRACTICE = PracticeGroupId.of("00000000-0000-4000-8000-000000000001");

    private final ContextSignature signature = new ContextSignature(new byte[32]);

    @Test
    @DisplayName("ORG-2 names practice, membership, patient and transaction, and ends in their HMAC-SHA-256")
    void form() {
        UserId membership = new UserId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
        PatientId patient = PatientId.of("00000000-0000-4000-8000-000000000003");

        // From the command line: printf '%s' TEXT | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00
        assertThat(signature.context(PRACTICE, null, null, null, "42.1"))
                .isEqualTo(
                        "00000000-0000-4000-8000-000000000001|||42.1|d12ef9723b45189c6418849236c62d842e56b3e574a77e57c287ea6cbc931247");
        assertThat(signature.context(PRACTICE, membership, patient, null, "42.1"))
                .startsWith("00000000-0000-4000-8000-000000000001|00000000-0000-4000-8000-000000000002"
                        + "|00000000-0000-4000-8000-000000000003|42.1|");
    }

    @Test
    @DisplayName("INT-1 names the practitioner to whose calendar a feed is narrowed, inside the signature")
    void narrowedToACalendar() {
        UserId practitioner = new UserId(UUID.fromString("00000000-0000-4000-8000-000000000002"));

        String narrowed = signature.context(PRACTICE, practitioner, null, practitioner, "42.1");
        assertThat(narrowed)
                .startsWith("00000000-0000-4000-8000-000000000001|00000000-0000-4000-8000-000000000002"
                        + "||42.1|00000000-0000-4000-8000-000000000002|");
        assertThat(end(narrowed)).isNotEqualTo(end(signature.context(PRACTICE, practitioner, null, null, "42.1")));
    }

    @Test
    @DisplayName("ORG-2 has another signature for another practice, transaction or key")
    void differs() {
        String one = end(signature.context(PRACTICE, null, null, null, "42.1"));

        assertThat(end(signature.context(PracticeGroupId.random(), null, null, null, "42.1")))
                .isNotEqualTo(one);
        assertThat(end(signature.context(PRACTICE, null, null, null, "42.2"))).isNotEqualTo(one);
        assertThat(end(new ContextSignature(new byte[] {1}).context(PRACTICE, null, null, null, "42.1")))
                .isNotEqualTo(one);
    }

    private static String end(String context) {
        return context.substring(context.lastIndexOf('|'));
    }
}
