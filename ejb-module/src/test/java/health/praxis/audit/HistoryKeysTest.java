package health.praxis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryKeysTest {

    private static final String ONE = "1:TqInjYl99x4Uefs7ZkS7yU1EFC4PfPnOwYxIz4RE5Oc=";
    private static final String TWO = "2:Y29udGFpbmVyLXRlc3RzLWNvbnRhaW5lci10ZXN0cy0=";
    private static final byte[] BYTES = {1, 2, 3};

    @Test
    @DisplayName("AUD-11 the highest epoch seals, what an older one sealed still verifies")
    void epochs() {
        HistoryKeys before = HistoryKeys.of(ONE);
        HistoryKeys after = HistoryKeys.of(ONE + ", " + TWO);
        assertThat(after.epoch()).isEqualTo(2);
        assertThat(after.fits(1, BYTES, before.code(1, BYTES))).isTrue();
        assertThat(after.fits(2, BYTES, before.code(1, BYTES))).isFalse();
        assertThat(before.fits(2, BYTES, after.code(2, BYTES))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0:TqInjYl99x4Uefs7ZkS7yU1EFC4PfPnOwYxIz4RE5Oc=", "1:c2hvcnQ="})
    @DisplayName("AUD-11 a setting that is no key is refused")
    void unusable(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> HistoryKeys.of(setting));
    }

    @Test
    @DisplayName("AUD-11 moving text from one field of an entry to the next changes its bytes")
    void fieldsDoNotRunTogether() {
        assertThat(entry("ab", "c")).isNotEqualTo(entry("a", "bc"));
        assertThat(entry("", null)).isNotEqualTo(entry(null, ""));
    }

    private static byte[] entry(String changes, String page) {
        UUID id = new UUID(1, 2);
        return Canonical.entry(
                id,
                id,
                Instant.EPOCH,
                "USER",
                null,
                null,
                "VIEW",
                "patient",
                new UUID[] {id},
                new UUID[0],
                "",
                changes,
                page,
                null);
    }
}
