/**
 * Who may do what within a practice group.
 *
 * <p>Doors: {@link health.praxis.access.Access} (the caller behind a signed-in session),
 * {@link health.praxis.access.Bootstrap} (the first administrator, practice and owner of an installation).
 * {@link health.praxis.access.Policy} is the reviewed table of rights.
 *
 * <p>Does not live here: proving who somebody is, the check itself (tenancy), screens.
 *
 * <p>Requirements: ACC-2 to ACC-5, ACC-7, ORG-2, ORG-5, ORG-15.
 */
@NullMarked
package health.praxis.access;

import org.jspecify.annotations.NullMarked;
