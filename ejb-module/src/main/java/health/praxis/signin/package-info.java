/**
 * Who somebody is: accounts, passwords, the steps of a sign-in, how often one may try, and who is signed in where.
 *
 * <p>Doors: {@link health.praxis.signin.SignIn} (from the password to a session), {@link
 * health.praxis.signin.SignInSessions} (what a session is worth, and its end), {@link health.praxis.signin.SignInRules}
 * (what a practice group demands; called by room {@code practice}), {@link health.praxis.signin.SecondFactorCheck} and {@link
 * health.praxis.signin.SecondFactorSetUp} (the second factor in an attempt), {@link health.praxis.signin.OwnSecondFactors}
 * (one's own, on the account page), {@link health.praxis.signin.OwnZone} (the clock one reads times by), {@link
 * health.praxis.signin.PlatformAccounts} (who runs the installation). {@code SignInSteps}, {@code AccountMailRun} and {@code
 * AccountMailSteps} are the inside of this room and used by nobody else.
 *
 * <p>Between the password and the session stands an attempt: a row behind a token that allows nothing but the steps that are
 * due. E-mail to accounts waits as ids; its text and secrets are made when it is sent.
 *
 * <p>Does not live here: practices, memberships, rights, web sessions and cookies.
 *
 * <p>Requirements: LOG-1 to LOG-10, LOG-12, LOG-14, IDL-1 to IDL-7, TFA-1 to TFA-12, ORG-3 (one e-mail address for all practices), ORG-9, SEC-1, CAL-15 (the clock of who reads).
 */
@NullMarked
package health.praxis.signin;

import org.jspecify.annotations.NullMarked;
