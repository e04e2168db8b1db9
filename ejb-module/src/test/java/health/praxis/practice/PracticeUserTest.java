package health.praxis.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeUserTest {

    @Test
    @DisplayName("a practitioner is shown with title, first and last name, and is active")
    void name() {
        PractitionerCard card = user(Role.PRACTITIONER, AccessLevel.FULL, true).practitionerCard();

        assertThat(card.name()).isEqualTo("Dr Dana Lee");
        assertThat(card.profession()).isNull();
        assertThat(card.active()).isTrue();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"PRACTITIONER, ADMINISTRATIVE", "ADMINISTRATOR, OWN_AND_CONTACT", "ADMINISTRATOR, PERSONAL"})
    @DisplayName("ACC a level belongs to its role")
    void levelOfAnotherRole(Role role, AccessLevel level) {
        assertThatThrownBy(() -> user(role, level, false)).isInstanceOf(LevelNotOffered.class);
    }

    @Test
    @DisplayName("ACC-1 personal access is not offered while it would show others' records")
    void personalAccess() {
        assertThatThrownBy(() -> user(Role.PRACTITIONER, AccessLevel.PERSONAL, false))
                .isInstanceOf(LevelNotOffered.class);
    }

    @Test
    @DisplayName("OWN-2 only somebody with full access owns a practice group")
    void ownerWithoutFullAccess() {
        assertThatThrownBy(() -> user(Role.PRACTITIONER, AccessLevel.CLINICAL, true))
                .isInstanceOf(LevelNotOffered.class);
    }

    @Test
    @DisplayName("a zone is known by its name, an offset is none")
    void zones() {
        assertThat(Zones.known("Australia/Adelaide")).isEqualTo("Australia/Adelaide");
        assertThatThrownBy(() -> Zones.known("+10:00")).isInstanceOf(ZoneNotKnown.class);
    }

    private static PracticeUser user(Role role, AccessLevel level, boolean owner) {
        return new PracticeUser(
                PracticeGroupId.random(),
                new AddUser(UUID.randomUUID(), role, level, owner, "Dr", " Dana ", "Lee", " ", null),
                Instant.parse("2026-03-02T00:00:00Z"));
    }
}
