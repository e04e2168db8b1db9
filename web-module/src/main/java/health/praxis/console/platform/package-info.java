/**
 * The platform administrator's area (SEC-4): what the hospital's IT does for practices. Has a sign-in of its own; shows no patient,
 * not even to a mistake, since the database hides every one from the platform.
 */
@NullMarked
package health.praxis.console.platform;

import org.jspecify.annotations.NullMarked;
