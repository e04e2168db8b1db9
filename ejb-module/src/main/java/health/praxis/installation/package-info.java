/**
 * This installation: its settings from the environment, its profile, and whether it may start at all.
 *
 * <p>Doors: {@link health.praxis.installation.Settings}, {@link health.praxis.installation.Readiness}. A room that needs a
 * setting to be present adds a {@link health.praxis.installation.StartupCheck} of its own. What a setting is used for does
 * not live here, nor anything about one practice. SEC-1.
 */
@NullMarked
package health.praxis.installation;

import org.jspecify.annotations.NullMarked;
