/**
 * An invented practice group, loaded once through the doors, so that a newcomer can try Praxis at once. A WAR of its own that only
 * development deploys; it answers nothing in production and knows no table.
 *
 * <p>Does not live here: test data, anything production needs.
 */
@NullMarked
package health.praxis.demonstration;

import org.jspecify.annotations.NullMarked;
