package health.praxis.sandbox;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Answers an SMS as its recipient would: a signed webhook to {@code /webhooks/twilio/sms} where the message's own reports
 * go. A single word such as STOP also ends what Twilio itself sends to that phone, and START brings it back.
 */
final class SmsReplies {

    private static final Set<String> STOPS = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static final Set<String> STARTS = Set.of("START", "YES", "UNSTOP");
    private static final int LONGEST = 1600;

    private final SandboxSettings settings;
    private final SandboxStore store;
    private final SandboxClock clock;
    private final TwilioWebhooks webhooks;

    SmsReplies(SandboxSettings settings, SandboxStore store, SandboxClock clock, TwilioWebhooks webhooks) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.webhooks = webhooks;
    }

    /**
     * Answers the newest message that went to a phone, or writes to a number that never wrote to it.
     *
     * @param number whose newest message is answered, or which a stranger writes to; empty for the newest message of all
     * @param sid empty for a new one; one that was used before brings the same text again
     * @return the answer that is on its way
     * @throws BadInput when nothing that takes answers went to the phone, nor from that number to anybody, or the text is too long
     */
    SmsReply reply(String phone, String number, String body, String sid) {
        if (body.length() > LONGEST) {
            throw new BadInput("A text has at most " + LONGEST + " characters");
        }
        SmsMessage answered = newest(message -> message.to().equals(phone)
                        && (number.isEmpty() || message.from().equals(number)))
                .or(() -> newest(message -> message.from().equals(number)))
                .orElseThrow(() -> new BadInput("Nothing that can be answered has been sent to " + phone));
        String reference = sid.isEmpty() ? "SM" + UUID.randomUUID().toString().replace("-", "") : sid;
        SmsReply reply = new SmsReply(reference, phone, answered.from(), body, clock.instant());
        store.add(reply);
        String word = body.strip().toUpperCase(Locale.ROOT);
        if (STOPS.contains(word)) {
            store.recipient(phone, SandboxStore.Recipient.STOPPED);
        } else if (STARTS.contains(word)) {
            store.recipient(phone, SandboxStore.Recipient.NORMAL);
        }
        String url = URI.create(String.valueOf(answered.statusCallback()))
                .resolve("/webhooks/twilio/sms")
                .toString();
        webhooks.post(url, fields(reply), () -> true);
        return reply;
    }

    /** The newest of those whose sender said where reports go: texts come in there too. */
    private Optional<SmsMessage> newest(Predicate<SmsMessage> which) {
        return store.sms().stream()
                .filter(message -> message.statusCallback() != null)
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private SortedMap<String, String> fields(SmsReply reply) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("AccountSid", settings.twilioAccountSid());
        fields.put("ApiVersion", "2010-04-01");
        fields.put("Body", reply.body());
        fields.put("From", reply.from());
        fields.put("FromCountry", "AU");
        fields.put("MessageSid", reply.sid());
        fields.put("NumMedia", "0");
        fields.put("NumSegments", "1");
        fields.put("SmsMessageSid", reply.sid());
        fields.put("SmsSid", reply.sid());
        fields.put("SmsStatus", "received");
        fields.put("To", reply.to());
        fields.put("ToCountry", "AU");
        return fields;
    }
}
