/**
 * Settings: the frame with its tabs, and the users of the practice.
 *
 * <p>A settings page is composed over {@code /WEB-INF/settings.xhtml} and stands as one line in
 * {@link health.praxis.console.settings.SettingsTabs}.
 */
@NullMarked
package health.praxis.console.settings;

import org.jspecify.annotations.NullMarked;
