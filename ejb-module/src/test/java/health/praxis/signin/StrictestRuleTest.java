package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StrictestRuleTest {

    private static final TrustedNetworks OFFICE = TrustedNetworks.read("203.0.113.0/24");
    private static final SignInRule EASY =
            new SignInRule(480, null, SecondFactorMode.OPTIONAL, null, false, TrustedNetworks.NONE);
    private static final SignInRule STRICT =
            new SignInRule(15, 90, SecondFactorMode.MANDATORY, FactorMethod.APP, true, OFFICE);

    @Test
    @Tag("ASVS-6.2.10")
    @DisplayName("IDL-2 who belongs to no group is signed out after 60 minutes, never has to change the password")
    void firstRule() {
        StrictestRule rule = StrictestRule.of(List.of(), false);
        assertThat(rule.idleMinutes()).isEqualTo(60);
        assertThat(rule.refreshDays()).isNull();
        assertThat(rule.mode()).isEqualTo(SecondFactorMode.OPTIONAL);
    }

    @Test
    @DisplayName("IDL-3 TFA-5 of several groups the strictest part of each rule holds, in whatever order")
    void strictestHolds() {
        SignInRule mixed =
                new SignInRule(5, 365, SecondFactorMode.PROMPT, FactorMethod.SMS, false, TrustedNetworks.NONE);
        for (List<SignInRule> groups :
                List.of(List.of(EASY, STRICT, mixed), List.of(mixed, EASY, STRICT), List.of(STRICT, mixed, EASY))) {
            assertThat(StrictestRule.of(groups, false))
                    .usingRecursiveComparison()
                    .ignoringFields("trusted")
                    .isEqualTo(new StrictestRule(5, 90, SecondFactorMode.MANDATORY, FactorMethod.APP, true, List.of()));
        }
        assertThat(StrictestRule.of(List.of(EASY), false).idleMinutes()).isEqualTo(480);
    }

    @Test
    @Tag("ASVS-6.3.3")
    @DisplayName("TFA-4 who runs the installation always needs a second factor")
    void platform() {
        assertThat(StrictestRule.of(List.of(EASY), true).mode()).isEqualTo(SecondFactorMode.MANDATORY);
    }

    @Test
    @Tag("ASVS-7.1.1")
    @Tag("ASVS-7.1.2")
    @DisplayName("IDL-2 docs/security.md says how long sessions live, as the code does, and how many there may be")
    void documented() throws IOException {
        String page = Files.readString(Path.of("../docs/security.md"));
        String choices = SignInRule.IDLE_CHOICES.stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "))
                .replaceFirst(", (\\d+)$", " or $1");
        assertThat(page)
                .contains("after " + SignInRule.FIRST.idleMinutes() + " minutes without activity")
                .contains("choose " + choices + " minutes instead")
                .contains("ends after " + SignInSession.LONGEST.toHours() + " hours whatever happens")
                .contains("any number of sessions at once");
    }

    @Test
    @DisplayName("IDL-1 IDL-2 only the times that are offered are taken")
    void onlyWhatIsOffered() {
        assertThatThrownBy(
                        () -> new SignInRule(481, null, SecondFactorMode.OPTIONAL, null, false, TrustedNetworks.NONE))
                .isInstanceOf(SignInRuleNotOffered.class);
        assertThatThrownBy(() -> new SignInRule(60, 1, SecondFactorMode.OPTIONAL, null, false, TrustedNetworks.NONE))
                .isInstanceOf(SignInRuleNotOffered.class);
    }

    @Test
    @DisplayName(
            "TFA-8 IDL-3 an address is trusted only when each of a person's groups trusts it, and never on the platform")
    void trustedByAll() {
        assertThat(StrictestRule.of(List.of(STRICT), false).trusts("203.0.113.9"))
                .isTrue();
        assertThat(StrictestRule.of(List.of(STRICT, EASY), false).trusts("203.0.113.9"))
                .isFalse();
        assertThat(StrictestRule.of(List.of(STRICT), true).trusts("203.0.113.9"))
                .isFalse();
        assertThat(StrictestRule.of(List.of(), false).trusts("203.0.113.9")).isFalse();
    }
}
