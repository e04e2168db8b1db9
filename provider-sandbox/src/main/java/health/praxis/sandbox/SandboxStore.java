package health.praxis.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the sandbox remembers: in memory, the oldest dropped first. Lists are oldest first. */
final class SandboxStore {

    /** How many messages, mails, meetings and requests are kept, each. */
    static final int KEPT = 5_000;

    /** Bytes of mail kept in all: attachments must not fill the memory. */
    private static final long KEPT_MAIL_BYTES = 64L * 1024 * 1024;

    /** What happens to an SMS to one recipient. */
    enum Recipient {
        /** Delivered. */
        NORMAL,
        /** Replied STOP: sending is refused with 21610. */
        STOPPED,
        /** Sent, then reported undelivered with 30003. */
        UNDELIVERED,
        /** Reported failed with 30008 before it is sent. */
        FAILED
    }

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Map<String, SmsMessage> sms = new LinkedHashMap<>();
    private final Map<String, Recipient> recipients = new HashMap<>();
    private final Deque<SmsReply> replies = new ArrayDeque<>();
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private final Map<String, Meeting> meetings = new LinkedHashMap<>();
    private long mailBytes;
    private long lastRequest;
    private long lastMail;

    synchronized void record(
            Instant at,
            String provider,
            String method,
            String path,
            int status,
            String requestBody,
            String responseBody,
            String note) {
        requests.add(new RecordedRequest(
                ++lastRequest, at, provider, method, path, status, requestBody, responseBody, note));
        if (requests.size() > KEPT) {
            requests.removeFirst();
        }
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void add(SmsMessage message) {
        sms.put(message.sid(), message);
        dropOldest(sms);
    }

    /** @return the changed message; empty when it was dropped or the store was reset meanwhile */
    synchronized Optional<SmsMessage> change(String sid, UnaryOperator<SmsMessage> change) {
        return Optional.ofNullable(sms.computeIfPresent(sid, (key, message) -> change.apply(message)));
    }

    synchronized Optional<SmsMessage> sms(String sid) {
        return Optional.ofNullable(sms.get(sid));
    }

    synchronized List<SmsMessage> sms() {
        return List.copyOf(sms.values());
    }

    synchronized void add(SmsReply reply) {
        replies.add(reply);
        if (replies.size() > KEPT) {
            replies.removeFirst();
        }
    }

    synchronized List<SmsReply> replies() {
        return List.copyOf(replies);
    }

    synchronized void recipient(String number, Recipient recipient) {
        if (recipient == Recipient.NORMAL) {
            recipients.remove(number);
        } else if (recipients.size() < KEPT || recipients.containsKey(number)) {
            recipients.put(number, recipient);
        } else {
            throw new BadInput("Too many recipients with a behaviour of their own, reset first");
        }
    }

    synchronized Recipient recipient(String number) {
        return recipients.getOrDefault(number, Recipient.NORMAL);
    }

    synchronized Map<String, Recipient> recipients() {
        return Map.copyOf(recipients);
    }

    synchronized long nextMailId() {
        return ++lastMail;
    }

    synchronized void add(ReceivedMail mail) {
        mails.add(mail);
        mailBytes += mail.source().length;
        while (mails.size() > KEPT || (mailBytes > KEPT_MAIL_BYTES && mails.size() > 1)) {
            mailBytes -= mails.removeFirst().source().length;
        }
    }

    synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    synchronized Optional<ReceivedMail> mail(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void add(Meeting meeting) {
        meetings.put(meeting.id(), meeting);
        dropOldest(meetings);
    }

    synchronized Optional<Meeting> meeting(String id) {
        return Optional.ofNullable(meetings.get(id));
    }

    synchronized Collection<Meeting> meetings() {
        return new ArrayList<>(meetings.values());
    }

    /** Forgets everything. The clock and the faults are not part of the store. */
    synchronized void reset() {
        requests.clear();
        sms.clear();
        recipients.clear();
        replies.clear();
        mails.clear();
        meetings.clear();
        mailBytes = 0;
    }

    private static void dropOldest(Map<String, ?> map) {
        if (map.size() > KEPT) {
            var oldest = map.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
