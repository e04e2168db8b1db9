/**
 * Who somebody is: accounts, passwords, and how often one may try.
 *
 * <p>Doors: {@link health.praxis.signin.SignIn}. {@code SignInSteps} is the inside of that door and used by nobody else.
 *
 * <p>Does not live here: practices, memberships, rights, web sessions and cookies.
 *
 * <p>Requirements: ORG-3 (one e-mail address for all practices), SEC-1.
 */
@NullMarked
package health.praxis.signin;

import org.jspecify.annotations.NullMarked;
