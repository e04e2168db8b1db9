package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttendanceChoiceTest {

    @Test
    @DisplayName("STA-1 a practitioner's own choice goes before the practice's; without one the practice's holds")
    void ownChoiceFirst() {
        assertThat(AttendanceChoice.AS_PRACTICE.automatic(true)).isTrue();
        assertThat(AttendanceChoice.AS_PRACTICE.automatic(false)).isFalse();
        assertThat(AttendanceChoice.AUTOMATIC.automatic(false)).isTrue();
        assertThat(AttendanceChoice.BY_HAND.automatic(true)).isFalse();
    }
}
