/** What whoever runs the installation does for its practices. Sees no patient. */
@NullMarked
package health.praxis.console.platform;

import org.jspecify.annotations.NullMarked;
