package health.praxis.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the users of a practice group sign in and stay signed in.
 *
 * @param idleMinutes after so many minutes without activity a user is signed out; one of {@link #IDLE_CHOICES} (IDL-2)
 * @param refreshDays a password older than that is replaced at sign-in; one of {@link #REFRESH_CHOICES}, null for never
 *     (IDL-1)
 * @param mandated the one method that is accepted, null for any (TFA-3)
 * @param loginAlert whether a sign-in on a new device is told by e-mail (LOG-10)
 * @param trusted from where the second factor's code is not asked for (TFA-8)
 */
public record SignInRule(
        int idleMinutes,
        @Nullable Integer refreshDays,
        SecondFactorMode mode,
        @Nullable FactorMethod mandated,
        boolean loginAlert,
        TrustedNetworks trusted) {

    public static final Set<Integer> IDLE_CHOICES = Set.of(5, 15, 30, 60, 120, 480);
    public static final Set<Integer> REFRESH_CHOICES = Set.of(30, 60, 90, 180, 365);

    /** What holds for a group that has chosen nothing. */
    public static final SignInRule FIRST =
            new SignInRule(60, null, SecondFactorMode.OPTIONAL, null, false, TrustedNetworks.NONE);

    /** @throws SignInRuleNotOffered when a number is none of the choices */
    public SignInRule {
        if (!IDLE_CHOICES.contains(idleMinutes) || refreshDays != null && !REFRESH_CHOICES.contains(refreshDays)) {
            throw new SignInRuleNotOffered();
        }
    }
}
