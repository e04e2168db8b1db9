/**
 * Practice groups: who they are, where they work, who works there.
 *
 * <p>Doors: {@link health.praxis.practice.Practices}, {@link health.praxis.practice.Users} (write),
 * {@link health.praxis.practice.UserQueries}, {@link health.praxis.practice.PracticeQueries} (read),
 * {@link health.praxis.practice.Facilities} (rooms and equipment of locations),
 * {@link health.praxis.practice.Memberships} (which practices an account belongs to, before one is chosen),
 * {@link health.praxis.practice.UnsavedTexts} (what a user typed and has not saved).
 *
 * <p>Does not live here: passwords, what a level allows, appointments, credits.
 *
 * <p>Requirements: ORG-1, ORG-3, ORG-5 to ORG-21, OWN-1 to OWN-6, LOC-4, LOC-9 (what there is), IDL-5.
 */
@NullMarked
package health.praxis.practice;

import org.jspecify.annotations.NullMarked;
