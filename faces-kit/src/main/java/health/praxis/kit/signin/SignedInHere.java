package health.praxis.kit.signin;

import java.io.Serializable;

/** Who signed in to a web session of an application. */
public interface SignedInHere extends Serializable {

    /** Stands for the session in {@link health.praxis.signin.SignInSessions}. */
    String sessionToken();

    /** Where they signed in, and sign in again. */
    String signInPage();
}
