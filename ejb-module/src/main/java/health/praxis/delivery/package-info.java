/**
 * One outgoing SMS or e-mail and what became of it.
 *
 * <p>Doors: {@link health.praxis.delivery.Delivery} (send, what the provider reports), {@link
 * health.praxis.delivery.DeliveryQueries} (state of messages, failures), {@link
 * health.praxis.delivery.OwnNumbers} (the number a practice sends texts from), {@link health.praxis.delivery.DeliveryRun}
 * (the work behind the queue {@code delivery}). Ports: {@link health.praxis.delivery.SmsGateway}, {@link
 * health.praxis.delivery.MailGateway}; their adapters live in {@code delivery.twilio} and {@code delivery.smtp}.
 *
 * <p>Not here: why a message is sent, its template, its price.
 *
 * <p>Requirements: REM-11, REM-12 (states and reasons), TEL-5 (a link travels sealed), MSG-2 (own numbers).
 */
@NullMarked
package health.praxis.delivery;

import org.jspecify.annotations.NullMarked;
