/**
 * What whoever runs the installation (the hospital's IT) sees and does over all practices, without seeing a patient.
 *
 * <p>Doors: {@link health.praxis.platform.PlatformPractices} (the list of practices, opening one with its first owner),
 * {@link health.praxis.platform.PlatformUsers} (the acts that a practice cannot do by itself: deactivating a practitioner with
 * Full Access, lowering that level, the way back for who lost every second factor), {@link
 * health.praxis.platform.PlatformWork} (failed messages, work that was set aside, jobs), {@link
 * health.praxis.platform.PlatformInstallation} (database, queues and history at a glance).
 *
 * <p>Reading goes through the functions of this room's migration: the database answers them in a transaction of the platform
 * only, and shows that transaction no row of any practice otherwise. Acts go through the doors of other rooms, within the
 * practice they concern, where every patient is hidden from the platform (decision 21). Each act stands in that practice's
 * history, or in the installation's where it concerns none.
 *
 * <p>Does not live here: making platform administrators (access, by the operator's command), their sign-in (signin).
 *
 * <p>Requirements: SEC-4, ORG-18, LOG-11.
 */
@NullMarked
package health.praxis.platform;

import org.jspecify.annotations.NullMarked;
