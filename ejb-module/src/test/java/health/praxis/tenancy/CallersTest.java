package health.praxis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallersTest {

    @Test
    @DisplayName("without an entry that says who acts there is no caller")
    void nobodyActsByAccident() {
        assertThatThrownBy(Callers::current).isInstanceOf(NoCaller.class);
    }

    @Test
    @DisplayName("an inner caller ends with its act and the outer one is back")
    void innerCallersEnd() {
        Caller outer = Caller.visitor("192.0.2.1");
        Caller inner = Caller.job(PracticeGroupId.random(), "relay");
        Callers.run(outer, () -> {
            Callers.run(inner, () -> assertThat(Callers.current()).isSameAs(inner));
            assertThat(Callers.current()).isSameAs(outer);
        });
        assertThat(Callers.isOpen()).isFalse();
    }

    @Test
    @DisplayName("ORG-2 who has no practice cannot act on one")
    void noPracticeNoAct() {
        assertThatThrownBy(() -> Caller.visitor(null).requirePractice()).isInstanceOf(NoCaller.class);
        assertThat(Caller.visitor(null).may(Right.CALENDAR_VIEW)).isFalse();
    }

    @Test
    @DisplayName(
            "ANON-4 SEC-4 names are for those who are told them: not for the platform, not for visitors, not by default")
    void whoIsToldNames() {
        PracticeGroupId practice = PracticeGroupId.random();
        assertThat(Caller.platform(null, null).within(practice).seesNames()).isFalse();
        assertThat(Caller.visitor(null).within(practice).seesNames()).isFalse();
        assertThat(user(practice, Right.PATIENTS_VIEW).seesNames()).isFalse();
        assertThat(user(practice, Right.PATIENT_NAMES).seesNames()).isTrue();
        assertThat(Caller.job(practice, "reminders").seesNames()).isTrue();
    }

    private static Caller user(PracticeGroupId practice, Right right) {
        return Caller.user(practice, UserId.random(), UUID.randomUUID(), "somebody", Set.of(right), null);
    }
}
