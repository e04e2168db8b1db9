package health.praxis.kit.signin;

import java.io.IOException;

/** What each web application brings along, as a bean: what becomes of a sign-in whose steps are done (LOG-14). */
public interface SignInGoal {

    /** The page that comes after the last step, for whoever does not go straight in. */
    String lastPage();

    /** Every step is done: goes in by {@link SignInFlow#finish}, or to the {@link #lastPage()}. */
    void arrive() throws IOException;
}
