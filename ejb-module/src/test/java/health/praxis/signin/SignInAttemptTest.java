package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignInAttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static SignInAttempt attempt(SignInStep... due) {
        return new SignInAttempt(SecretToken.random(), UUID.randomUUID(), SessionKind.PRACTICE, List.of(due), NOW);
    }

    @Test
    @DisplayName("LOG-1 with nothing due an attempt is finished at once, with a step due it is not")
    void nothingDue() {
        assertThat(attempt().isFinished()).isTrue();
        assertThat(attempt(SignInStep.SECOND_FACTOR).isFinished()).isFalse();
        assertThat(attempt(SignInStep.SECOND_FACTOR_SET_UP).isFinished()).isFalse();
        assertThat(attempt(SignInStep.NEW_PASSWORD).isFinished()).isFalse();
    }

    @Test
    @DisplayName("TFA-3 the prompt may be passed by")
    void promptIsNoDuty() {
        assertThat(attempt(SignInStep.SECOND_FACTOR_PROMPT).isFinished()).isTrue();
        assertThat(attempt(SignInStep.SECOND_FACTOR_PROMPT).due()).containsExactly(SignInStep.SECOND_FACTOR_PROMPT);
    }

    @Test
    @Tag("ASVS-2.3.1")
    @DisplayName("ASVS V2.3.1 steps come in their order: the second factor before the new password")
    void stepsKeepTheirOrder() {
        SignInAttempt attempt = attempt(SignInStep.NEW_PASSWORD, SignInStep.SECOND_FACTOR);
        assertThat(attempt.isNext(SignInStep.NEW_PASSWORD)).isFalse();
        attempt.done(SignInStep.SECOND_FACTOR, NOW);
        assertThat(attempt.isNext(SignInStep.NEW_PASSWORD)).isTrue();
        assertThat(attempt.isFinished()).isFalse();
        attempt.done(SignInStep.NEW_PASSWORD, NOW);
        assertThat(attempt.isFinished()).isTrue();
    }

    @Test
    @DisplayName("an attempt lives five minutes, a set-up fifteen, and ends at five wrong codes")
    void attemptsEnd() {
        SignInAttempt code = attempt(SignInStep.SECOND_FACTOR);
        assertThat(code.isUsable(NOW.plus(Duration.ofMinutes(5)).minusMillis(1)))
                .isTrue();
        assertThat(code.isUsable(NOW.plus(Duration.ofMinutes(5)))).isFalse();
        assertThat(attempt(SignInStep.SECOND_FACTOR_SET_UP).isUsable(NOW.plus(Duration.ofMinutes(14))))
                .isTrue();
        for (int i = 0; i < SignInAttempt.MOST_TRIES - 1; i++) {
            code.failed();
        }
        assertThat(code.isUsable(NOW)).isTrue();
        code.failed();
        assertThat(code.isUsable(NOW)).isFalse();
    }

    @Test
    @DisplayName("steps are kept as their names and read back")
    void stepsAreKept() {
        StepSet kept = new StepSet();
        Set<SignInStep> steps = Set.of(SignInStep.NEW_PASSWORD, SignInStep.SECOND_FACTOR);
        assertThat(kept.convertToDatabaseColumn(steps)).isEqualTo("SECOND_FACTOR,NEW_PASSWORD");
        assertThat(kept.convertToEntityAttribute("SECOND_FACTOR,NEW_PASSWORD")).isEqualTo(steps);
        assertThat(kept.convertToEntityAttribute("")).isEmpty();
    }
}
