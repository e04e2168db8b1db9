package health.praxis.sandbox;

import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks an SMS through its delivery statuses and posts each to the message's callback. */
final class StatusCallbacks {

    private record Step(String status, int errorCode) {}

    private final SandboxSettings settings;
    private final SandboxStore store;
    private final SandboxClock clock;
    private final TwilioWebhooks webhooks;

    StatusCallbacks(SandboxSettings settings, SandboxStore store, SandboxClock clock, TwilioWebhooks webhooks) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.webhooks = webhooks;
    }

    /** Reports {@code queued}, then lets the message go on as its recipient was set. */
    void deliver(SmsMessage message) {
        List<Step> steps = switch (store.recipient(message.to())) {
            case FAILED -> List.of(new Step("sending", 0), new Step("failed", 30008));
            case UNDELIVERED -> List.of(new Step("sending", 0), new Step("sent", 0), new Step("undelivered", 30003));
            default -> List.of(new Step("sending", 0), new Step("sent", 0), new Step("delivered", 0));
        };
        next(message, steps.iterator());
    }

    private void next(SmsMessage message, Iterator<Step> steps) {
        webhooks.later(() -> go(message, steps), settings.smsStepMillis());
    }

    private void go(SmsMessage message, Iterator<Step> steps) {
        String url = message.statusCallback();
        if (url != null) {
            webhooks.post(url, fields(message), () -> store.sms(message.sid()).isPresent());
        }
        if (steps.hasNext()) {
            Step step = steps.next();
            store.change(message.sid(), old -> old.in(step.status(), step.errorCode(), clock.instant()))
                    .ifPresent(changed -> next(changed, steps));
        }
    }

    private SortedMap<String, String> fields(SmsMessage message) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("AccountSid", settings.twilioAccountSid());
        fields.put("ApiVersion", "2010-04-01");
        fields.put("From", message.from());
        fields.put("To", message.to());
        fields.put("MessageSid", message.sid());
        fields.put("SmsSid", message.sid());
        fields.put("MessageStatus", message.status());
        fields.put("SmsStatus", message.status());
        if (message.errorCode() != 0) {
            fields.put("ErrorCode", String.valueOf(message.errorCode()));
        }
        return fields;
    }
}
