/** SMS through Twilio. The only package that knows the Twilio SDK; nothing of it leaves here. */
@NullMarked
package health.praxis.delivery.twilio;

import org.jspecify.annotations.NullMarked;
