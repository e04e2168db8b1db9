/**
 * The patients' portal: whose accounts it is open to.
 *
 * <p>Door: {@link health.praxis.portal.PortalAccounts} (signing up, and an account that becomes a patient's as well). {@code
 * PortalAccountSteps} is the inside of that door and used by nobody else.
 *
 * <p>A patient's account is an e-mail address and a password, and shows no record of any practice by itself: a practice links
 * it to a profile by an invitation.
 *
 * <p>Does not live here: pages, passwords and second factors (room {@code signin}), the rules of the rooms whose records the
 * portal shows.
 *
 * <p>Requirements: LOG-12, LOG-14.
 */
@NullMarked
package health.praxis.portal;

import org.jspecify.annotations.NullMarked;
