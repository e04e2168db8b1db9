package health.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Module;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.tenancy.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {

    private static final Set<Right> NO_USERS =
            Set.of(Right.PLATFORM, Right.WORK, Right.SESSION_JOIN, Right.CREDITS_GRANT);

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    @DisplayName("TEL-7 a practitioner holds sessions, an administrator does not")
    void sessions(AccessLevel level) {
        assertThat(Policy.rights(Role.PRACTITIONER, level)).contains(Right.SESSION_HOLD);
        assertThat(Policy.rights(Role.ADMINISTRATOR, level)).doesNotContain(Right.SESSION_HOLD);
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    @Tag("ASVS-8.2.1")
    @DisplayName("ACC-3, ACC-4, ACC-15 users, settings and dead letters are for full access alone")
    void users(AccessLevel level) {
        boolean full = level == AccessLevel.FULL;
        for (Role role : Role.values()) {
            Set<Right> rights = Policy.rights(role, level);
            assertThat(rights.contains(Right.USERS_EDIT)).isEqualTo(full);
            assertThat(rights.contains(Right.SECURITY_EDIT)).isEqualTo(full);
            assertThat(rights.contains(Right.DEAD_LETTERS)).isEqualTo(full);
            assertThat(rights).doesNotContainAnyElementsOf(NO_USERS);
        }
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    @DisplayName("ACC-14 no level brings the history or payment settings; the settings bring them to any level")
    void addedRights(AccessLevel level) {
        for (Role role : Role.values()) {
            assertThat(Policy.rights(role, level))
                    .doesNotContain(Right.HISTORY_VIEW, Right.PAYMENT_SETTINGS, Right.API_KEYS);
            assertThat(Policy.rights(role, level, settings(false, Set.of(), true)))
                    .contains(Right.HISTORY_VIEW, Right.PAYMENT_SETTINGS, Right.EXPORT, Right.API_KEYS)
                    .containsAll(Policy.rights(role, level));
        }
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    @DisplayName("ACC-14 a withdrawn module only narrows, and wins over what a setting adds")
    void modules(Module module) {
        Set<Right> before = Policy.rights(Role.ADMINISTRATOR, AccessLevel.FULL, settings(false, Set.of(), true));
        Set<Right> after = Policy.rights(Role.ADMINISTRATOR, AccessLevel.FULL, settings(false, Set.of(module), true));

        assertThat(before).containsAll(after);
        assertThat(Collections.disjoint(after, Policy.of(module))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    @DisplayName("ACC-16 read only keeps nothing that writes, and says of just those rights that it keeps them back")
    void readOnly(AccessLevel level) {
        UserSettings readOnly = settings(true, Set.of(Module.PATIENTS), true);

        Set<Right> rights = Policy.rights(Role.PRACTITIONER, level, readOnly);
        Set<Right> withheld = Policy.withheld(Role.PRACTITIONER, level, readOnly);

        assertThat(rights).noneMatch(Right::writes);
        assertThat(withheld)
                .allMatch(Right::writes)
                .contains(Right.CALENDAR_EDIT)
                .doesNotContain(Right.PATIENTS_EDIT);
        assertThat(Policy.withheld(Role.PRACTITIONER, level, UserSettings.NONE)).isEmpty();
    }

    @RepeatedTest(200)
    @DisplayName("ACC-14 what any setting takes away is away, in whatever order the settings are looked at")
    void denyWins(RepetitionInfo run) {
        Random chance = new Random(run.getCurrentRepetition());
        List<Policy.Effect> effects = new ArrayList<>();
        Set<Right> taken = EnumSet.noneOf(Right.class);
        Set<Right> added = EnumSet.noneOf(Right.class);
        for (int i = 0; i < 6; i++) {
            Set<Right> adds = some(chance);
            Set<Right> takes = some(chance);
            effects.add(new Policy.Effect(adds, takes));
            added.addAll(adds);
            taken.addAll(takes);
        }
        Set<Right> granted = some(chance);

        Set<Right> rights = Policy.combine(granted, effects);
        Collections.shuffle(effects, chance);

        assertThat(Policy.combine(granted, effects)).isEqualTo(rights);
        assertThat(rights).doesNotContainAnyElementsOf(taken);
        added.addAll(granted);
        added.removeAll(taken);
        assertThat(rights).isEqualTo(added);
    }

    @Test
    @DisplayName("ACC-1 personal access may not decide about relationships")
    void personal() {
        assertThat(Policy.rights(Role.PRACTITIONER, AccessLevel.PERSONAL)).doesNotContain(Right.RELATIONSHIPS_EDIT);
    }

    @Test
    @DisplayName("a join link opens its session and nothing else")
    void participant() {
        assertThat(Policy.PARTICIPANT).containsExactly(Right.SESSION_JOIN);
    }

    private static Set<Right> some(Random chance) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values()).filter(right -> chance.nextInt(4) == 0).forEach(rights::add);
        return rights;
    }

    private static UserSettings settings(boolean readOnly, Set<Module> withdrawn, boolean added) {
        return new UserSettings(readOnly, withdrawn, false, false, added, added, added, added);
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    @DisplayName("ANON-4 ANON-5 hidden names take away to know and to write who patients are, and nothing else")
    void hiddenNames(AccessLevel level) {
        UserSettings hidden = new UserSettings(false, Set.of(), true, false, false, false, false, false);
        Set<Right> rights = EnumSet.copyOf(Policy.rights(Role.ADMINISTRATOR, level));
        assertThat(rights).contains(Right.PATIENT_NAMES);
        rights.removeAll(Set.of(Right.PATIENT_NAMES, Right.PATIENTS_EDIT));
        assertThat(Policy.rights(Role.ADMINISTRATOR, level, hidden)).isEqualTo(rights);
    }
}
