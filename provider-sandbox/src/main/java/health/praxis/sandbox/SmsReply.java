package health.praxis.sandbox;

import java.time.Instant;

/**
 * What somebody answered on their phone.
 *
 * @param from whose phone
 * @param to the number that had written to it
 */
record SmsReply(String sid, String from, String to, String body, Instant at) {}
