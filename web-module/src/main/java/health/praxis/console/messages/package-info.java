/** A patient's messages: their history, and writing one. */
@NullMarked
package health.praxis.console.messages;

import org.jspecify.annotations.NullMarked;
