/** A practice registers itself and proves its e-mail address (LOG-11). */
@NullMarked
package health.praxis.console.registration;

import org.jspecify.annotations.NullMarked;
