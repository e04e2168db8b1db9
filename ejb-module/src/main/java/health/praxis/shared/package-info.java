/**
 * The words every room uses: the ids all rooms carry, a time slot, the refusal, the clock.
 *
 * <p>A closed list: a helper, or anything that one room alone needs, does not live here. Adding a type takes a decision
 * record.
 */
@NullMarked
package health.praxis.shared;

import org.jspecify.annotations.NullMarked;
