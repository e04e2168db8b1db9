/**
 * Who may do what within a practice group.
 *
 * <p>Doors: {@link health.praxis.access.Access} (the caller behind a signed-in session),
 * {@link health.praxis.access.Bootstrap} (the first administrator, practice and owner of an installation).
 * {@link health.praxis.access.PlatformAdministrators} (who runs the installation, by the operator's command),
 * {@link health.praxis.access.OwnMemberships} (the practices of one account), {@link health.praxis.access.Relationships}
 * (which practitioner has to do with which patient), {@link health.praxis.access.Calendars} (whose calendar is seen).
 * {@link health.praxis.access.Policy} is the reviewed table of rights, written out in {@code docs/access.md}. Which rows a
 * level hides is decided by restrictive row-level policies (decision 14): a room that adds a table of patients or
 * appointments calls {@code protect_by_visible_patient} or {@code protect_by_visible_appointment} in its migration.
 *
 * <p>Does not live here: proving who somebody is, the check itself (tenancy), screens.
 *
 * <p>Requirements: ACC-1 to ACC-7, ACC-13 to ACC-17, REL-1 to REL-4, ORG-2 to ORG-5, ORG-8, ORG-15.
 */
@NullMarked
package health.praxis.access;

import org.jspecify.annotations.NullMarked;
