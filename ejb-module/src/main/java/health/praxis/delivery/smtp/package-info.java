/** E-mail over SMTP through the server's mail session. */
@NullMarked
package health.praxis.delivery.smtp;

import org.jspecify.annotations.NullMarked;
