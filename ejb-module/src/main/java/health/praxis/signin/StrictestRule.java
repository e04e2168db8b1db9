package health.praxis.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one person: of each rule the strictest of their groups (IDL-3, TFA-5). Who runs the installation always
 * needs a second factor, wherever they are.
 *
 * @param trusted one for each group: an address is trusted when it is in all of them
 */
record StrictestRule(
        int idleMinutes,
        @Nullable Integer refreshDays,
        SecondFactorMode mode,
        @Nullable FactorMethod mandated,
        boolean loginAlert,
        List<TrustedNetworks> trusted) {

    static StrictestRule of(List<SignInRule> groups, boolean platformAdministrator) {
        List<SignInRule> rules = groups.isEmpty() ? List.of(SignInRule.FIRST) : groups;
        Stream<SecondFactorMode> modes = rules.stream().map(SignInRule::mode);
        return new StrictestRule(
                rules.stream().mapToInt(SignInRule::idleMinutes).min().orElseThrow(),
                rules.stream()
                        .map(SignInRule::refreshDays)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                platformAdministrator
                        ? SecondFactorMode.MANDATORY
                        : modes.max(Comparator.naturalOrder()).orElseThrow(),
                rules.stream()
                        .map(SignInRule::mandated)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                rules.stream().anyMatch(SignInRule::loginAlert),
                platformAdministrator
                        ? List.of()
                        : rules.stream().map(SignInRule::trusted).toList());
    }

    /** Whether each group of the person trusts this network address (TFA-8). */
    boolean trusts(String address) {
        return !trusted.isEmpty() && trusted.stream().allMatch(networks -> networks.hold(address));
    }
}
