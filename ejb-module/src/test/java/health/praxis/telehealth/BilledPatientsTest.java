package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BilledPatientsTest {

    @Test
    @DisplayName("TEL-17 those who connected are counted, and at least one")
    void countsWhoConnected() {
        assertThat(BilledPatients.of(List.of())).isEqualTo(1);
        assertThat(BilledPatients.of(List.of(UUID.randomUUID()))).isEqualTo(1);
        assertThat(BilledPatients.of(List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())))
                .isEqualTo(3);
    }
}
