package health.praxis.scheduling;

import static health.praxis.scheduling.AttendanceChoice.AS_PRACTICE;
import static health.praxis.scheduling.AttendanceChoice.AUTOMATIC;
import static health.praxis.scheduling.AttendanceChoice.BY_HAND;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.LocationId;
import health.praxis.shared.UserId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("STA-1 Whether patients become Attended by themselves")
class AttendanceRulesTest {

    private final UserId sam = UserId.random();
    private final LocationId hill = new LocationId(UUID.randomUUID());

    @Test
    @DisplayName("is the practitioner's choice, else the location's, else the practice group's")
    void theNearestChoice() {
        assertThat(new AttendanceRules(true, Map.of(), Map.of()).automatic(sam, hill))
                .isTrue();
        assertThat(new AttendanceRules(true, Map.of(hill, BY_HAND), Map.of()).automatic(sam, hill))
                .isFalse();
        assertThat(new AttendanceRules(true, Map.of(hill, BY_HAND), Map.of(sam, AUTOMATIC)).automatic(sam, hill))
                .isTrue();
        assertThat(new AttendanceRules(false, Map.of(hill, AUTOMATIC), Map.of(sam, AS_PRACTICE)).automatic(sam, hill))
                .isTrue();
    }

    @Test
    @DisplayName("is not the choice of a location where the practitioner is not")
    void elsewhere() {
        AttendanceRules rules = new AttendanceRules(true, Map.of(hill, BY_HAND), Map.of());
        assertThat(rules.automatic(sam, null)).isTrue();
        assertThat(rules.automatic(sam, new LocationId(UUID.randomUUID()))).isTrue();
    }
}
