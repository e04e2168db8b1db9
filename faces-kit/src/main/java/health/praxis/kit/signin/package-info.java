/**
 * Signing in, as console and portal both do it: the steps between the password and the session, and what a request came with.
 * Where a finished sign-in leads is each application's own ({@link health.praxis.kit.signin.SignInGoal}). LOG-1, LOG-14.
 */
@NullMarked
package health.praxis.kit.signin;

import org.jspecify.annotations.NullMarked;
