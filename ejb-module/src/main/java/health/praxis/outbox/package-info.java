/**
 * How anything leaves a transaction: a message is a row in the same commit as the fact it tells of, and the relay hands it
 * to the broker once that commit stands.
 *
 * <p>Doors: {@link health.praxis.outbox.Outbox} to put, {@link health.praxis.outbox.DeadLetters} to see and retry what no
 * consumer could handle, {@link health.praxis.outbox.Queues} to see how much waits. Listeners of other rooms extend {@link health.praxis.outbox.QueueListener}. A message reaches its
 * consumer at least once, so consumers are safe to run twice. What a message means is not known here.
 */
@NullMarked
package health.praxis.outbox;

import org.jspecify.annotations.NullMarked;
