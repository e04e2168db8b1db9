package health.praxis.signin;

import java.util.List;

/**
 * The password was right. Who holds the token may do the steps that are due and nothing else.
 *
 * @param attemptToken stands for this sign-in until {@link SignIn#finish}; good for five minutes, fifteen when something is
 *     to be set up
 * @param due in the order in which they are asked for; may be empty
 */
public record SignInOutcome(String attemptToken, List<SignInStep> due) {

    public SignInOutcome {
        due = List.copyOf(due);
    }

    /** Without the token: this text may reach a log. */
    @Override
    public String toString() {
        return "SignInOutcome" + due;
    }
}
