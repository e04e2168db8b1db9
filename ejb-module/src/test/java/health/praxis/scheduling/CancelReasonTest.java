package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelReasonTest {

    @ParameterizedTest
    @EnumSource(PresetReason.class)
    @DisplayName("APT-17 a reason that comes with Praxis is read back by its code")
    void preset(PresetReason reason) {
        assertThat(CancelReason.of(reason.code())).isEqualTo(reason);
    }

    @Test
    @DisplayName("APT-17 so is one of the practice's own; anything else is no reason")
    void own() {
        CancellationReasonId own = new CancellationReasonId(UUID.randomUUID());
        assertThat(CancelReason.of(own.code())).isEqualTo(own);
        assertThatThrownBy(() -> CancelReason.of("unwell")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CancelReason.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
