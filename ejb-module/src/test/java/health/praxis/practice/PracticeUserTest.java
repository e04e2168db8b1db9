package health.praxis.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.ZoneNotKnown;
import health.praxis.shared.Zones;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
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
    @Tag("ASVS-2.2.3")
    @DisplayName("ACC a level belongs to its role")
    void levelOfAnotherRole(Role role, AccessLevel level) {
        assertThatThrownBy(() -> user(role, level, false)).isInstanceOf(LevelNotOffered.class);
    }

    @Test
    @DisplayName("ORG-18 a practitioner's full access is lowered only once they agree")
    void fullAccessWaitsForAgreement() {
        PracticeUser user = user(Role.PRACTITIONER, AccessLevel.FULL, false);

        user.edit(0, to(AccessLevel.PERSONAL, UserSettings.NONE), false);
        assertThat(user.level()).isEqualTo(AccessLevel.FULL);
        user.answerLevel(true);
        assertThat(user.level()).isEqualTo(AccessLevel.PERSONAL);
    }

    @Test
    @DisplayName("ORG-18 who does not agree keeps full access")
    void fullAccessIsKept() {
        PracticeUser user = user(Role.PRACTITIONER, AccessLevel.FULL, false);
        user.edit(0, to(AccessLevel.CLINICAL, UserSettings.NONE), false);

        user.answerLevel(false);

        assertThat(user.level()).isEqualTo(AccessLevel.FULL);
        assertThat(user.detail("").proposedLevel()).isNull();
    }

    @Test
    @DisplayName("ORG-20 a reactivated user has the former level and settings")
    void reactivated() {
        PracticeUser user = user(Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE, false);
        UserSettings narrowed = new UserSettings(true, Set.of(Module.PATIENTS), true, true, true, false, false, false);
        user.edit(0, to(AccessLevel.CLINICAL, narrowed), false);

        user.deactivate(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(user.card().active()).isFalse();
        user.reactivate();

        assertThat(user.card().active()).isTrue();
        assertThat(user.card().level()).isEqualTo(AccessLevel.CLINICAL);
        assertThat(user.card().settings()).isEqualTo(narrowed);
    }

    @Test
    @DisplayName("OWN-2 nothing is taken from an account owner")
    void ownersAreNotNarrowed() {
        PracticeUser owner = user(Role.PRACTITIONER, AccessLevel.FULL, true);
        UserSettings readOnly = new UserSettings(true, Set.of(), false, false, false, false, false, false);

        assertThatThrownBy(() -> owner.edit(0, to(AccessLevel.FULL, readOnly), true))
                .isInstanceOf(OwnerNotNarrowed.class);
        assertThatThrownBy(() -> owner.edit(0, to(AccessLevel.CLINICAL, UserSettings.NONE), true))
                .isInstanceOf(OwnerNotNarrowed.class);
    }

    @Test
    @Tag("ASVS-2.2.3")
    @DisplayName("ACC-16 read only does not go with full access; hidden names do not go with a practitioner")
    void settingsThatDoNotFit() {
        UserSettings readOnly = new UserSettings(true, Set.of(), false, false, false, false, false, false);
        UserSettings hidden = new UserSettings(false, Set.of(), true, false, false, false, false, false);

        assertThatThrownBy(() -> user(Role.ADMINISTRATOR, AccessLevel.FULL, false)
                        .edit(0, to(AccessLevel.FULL, readOnly), false))
                .isInstanceOf(SettingNotOffered.class);
        assertThatThrownBy(() -> user(Role.PRACTITIONER, AccessLevel.CLINICAL, false)
                        .edit(0, to(AccessLevel.CLINICAL, hidden), false))
                .isInstanceOf(SettingNotOffered.class);
    }

    @Test
    @DisplayName("ORG-8 who is invited has no access until they accept")
    void invited() {
        PracticeUser user = user(Role.ADMINISTRATOR, AccessLevel.FULL, false);
        user.invite();
        assertThat(user.card().active()).isFalse();

        user.acceptInvitation();

        assertThat(user.card().active()).isTrue();
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

    private static EditUser to(AccessLevel level, UserSettings settings) {
        return new EditUser(null, "Dana", "Lee", null, null, level, settings, Set.of());
    }
}
