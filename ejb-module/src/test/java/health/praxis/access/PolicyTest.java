package health.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.tenancy.Right;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("ACC-3, ACC-4 users and dead letters are for full access alone")
    void users(AccessLevel level) {
        boolean full = level == AccessLevel.FULL;
        for (Role role : Role.values()) {
            Set<Right> rights = Policy.rights(role, level);
            assertThat(rights.contains(Right.USERS_EDIT)).isEqualTo(full);
            assertThat(rights.contains(Right.DEAD_LETTERS)).isEqualTo(full);
            assertThat(rights).doesNotContainAnyElementsOf(NO_USERS);
        }
    }

    @Test
    @DisplayName("ACC-1 personal access opens no one's patients or calendar yet")
    void personal() {
        assertThat(Policy.rights(Role.PRACTITIONER, AccessLevel.PERSONAL))
                .doesNotContain(Right.PATIENTS_VIEW, Right.PATIENTS_EDIT, Right.CALENDAR_VIEW, Right.CALENDAR_EDIT);
    }

    @Test
    @DisplayName("a join link opens its session and nothing else")
    void participant() {
        assertThat(Policy.PARTICIPANT).containsExactly(Right.SESSION_JOIN);
    }
}
