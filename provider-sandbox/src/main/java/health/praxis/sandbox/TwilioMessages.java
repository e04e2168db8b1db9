package health.praxis.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Twilio's Messages resource: send, fetch, list. Delivery statuses follow by {@link StatusCallbacks}. */
final class TwilioMessages implements HttpProvider {

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SENDER_NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");
    private static final int LONGEST_BODY = 1600;
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SandboxSettings settings;
    private final SandboxStore store;
    private final SandboxClock clock;
    private final StatusCallbacks callbacks;
    private final String base;

    TwilioMessages(SandboxSettings settings, SandboxStore store, SandboxClock clock, StatusCallbacks callbacks) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.callbacks = callbacks;
        this.base = "/2010-04-01/Accounts/" + settings.twilioAccountSid() + "/Messages";
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public ProviderAnswer failure(int status, String message) {
        return error(status, 20000 + status, message);
    }

    @Override
    public ProviderAnswer answer(ProviderCall call) {
        if (!authentic(call)) {
            return error(401, 20003, "Authenticate");
        }
        try {
            return route(call);
        } catch (Refused e) {
            return error(400, e.code, e.getMessage());
        }
    }

    private ProviderAnswer route(ProviderCall call) {
        String path = call.path();
        if (path.equals(base + ".json")) {
            return switch (call.method()) {
                case "POST" -> send(call.form());
                case "GET" -> list(call.parameters());
                default -> error(405, 20004, "Method not allowed");
            };
        }
        if (call.method().equals("GET") && path.startsWith(base + "/") && path.endsWith(".json")) {
            Optional<SmsMessage> message =
                    store.sms(path.substring(base.length() + 1, path.length() - ".json".length()));
            if (message.isPresent()) {
                return ProviderAnswer.json(200, json(message.get()));
            }
        }
        return error(404, 20404, "The requested resource " + path + " was not found");
    }

    private ProviderAnswer send(Map<String, String> form) {
        String to = form.getOrDefault("To", "");
        String from = form.getOrDefault("From", "");
        String body = form.getOrDefault("Body", "");
        refuseIf(to.isBlank(), 21604, "A 'To' phone number is required.");
        refuseIf(!PHONE_NUMBER.matcher(to).matches(), 21211, "Invalid 'To' Phone Number: " + to);
        refuseIf(from.isBlank(), 21603, "A 'From' phone number is required.");
        refuseIf(
                !PHONE_NUMBER.matcher(from).matches()
                        && !SENDER_NAME.matcher(from).matches(),
                21212,
                "Invalid From Number (caller ID): " + from);
        refuseIf(body.isEmpty(), 21602, "Message body is required.");
        refuseIf(
                body.length() > LONGEST_BODY,
                21617,
                "The concatenated message body exceeds the " + LONGEST_BODY + " character limit");
        refuseIf(
                store.recipient(to) == SandboxStore.Recipient.STOPPED,
                21610,
                "Attempt to send to unsubscribed recipient");
        String callback = form.get("StatusCallback");
        refuseIf(
                callback != null && !isWebAddress(callback),
                21609,
                "The 'StatusCallback' URL " + callback + " is not a valid URL.");
        Instant now = clock.instant();
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        SmsMessage message = new SmsMessage(sid, from, to, body, "queued", 0, callback, now, null, now);
        store.add(message);
        callbacks.deliver(message);
        return ProviderAnswer.json(201, json(message));
    }

    private ProviderAnswer list(Map<String, String> query) {
        int size = number(query.get("PageSize"), 50, 1, 1000);
        int page = number(query.get("Page"), 0, 0, 1_000_000);
        List<SmsMessage> found = store.sms().stream()
                .filter(message -> matches(message, query))
                .sorted(Comparator.comparing(TwilioMessages::sent).reversed())
                .toList();
        List<SmsMessage> shown =
                found.stream().skip((long) page * size).limit(size).toList();
        JsonArrayBuilder messages = Json.createArrayBuilder();
        shown.forEach(message -> messages.add(json(message)));
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("first_page_uri", pageUri(query, size, 0))
                .add("end", page * size + Math.max(0, shown.size() - 1))
                .add("page", page)
                .add("page_size", size)
                .add("start", page * size)
                .add("uri", pageUri(query, size, page))
                .add("messages", messages);
        nullable(answer, "previous_page_uri", page == 0 ? null : pageUri(query, size, page - 1));
        boolean more = (long) (page + 1) * size < found.size();
        nullable(answer, "next_page_uri", more ? pageUri(query, size, page + 1) : null);
        return ProviderAnswer.json(200, answer.build());
    }

    private boolean matches(SmsMessage message, Map<String, String> query) {
        String to = query.get("To");
        String from = query.get("From");
        String on = query.get("DateSent");
        String after = query.get("DateSent>");
        String before = query.get("DateSent<");
        return (to == null || to.equals(message.to()))
                && (from == null || from.equals(message.from()))
                && (on == null
                        || (!sent(message).isBefore(startOf(on))
                                && sent(message).isBefore(dayAfter(on))))
                && (after == null || !sent(message).isBefore(startOf(after)))
                && (before == null || sent(message).isBefore(endOf(before)));
    }

    /** A message that is still queued is found by the time it was handed over, so that a lost answer can be looked up. */
    private static Instant sent(SmsMessage message) {
        Instant sentAt = message.sentAt();
        return sentAt == null ? message.createdAt() : sentAt;
    }

    /** Times are UTC; the Java SDK sends them without a zone. */
    private static Instant startOf(String dateOrTime) {
        try {
            return dateOrTime.length() <= 10
                    ? LocalDate.parse(dateOrTime).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(dateOrTime.endsWith("Z") ? dateOrTime : dateOrTime + "Z");
        } catch (DateTimeParseException e) {
            throw new Refused(20001, "DateSent is neither a date nor a time: " + dateOrTime);
        }
    }

    /** Exclusive: a date means its whole day, a time its whole second. */
    private static Instant endOf(String dateOrTime) {
        return startOf(dateOrTime).plus(dateOrTime.length() <= 10 ? Duration.ofDays(1) : Duration.ofSeconds(1));
    }

    private static Instant dayAfter(String dateOrTime) {
        return startOf(dateOrTime).plus(Duration.ofDays(1));
    }

    private String pageUri(Map<String, String> query, int size, int page) {
        StringBuilder uri = new StringBuilder(base + ".json?PageSize=" + size + "&Page=" + page);
        query.forEach((name, value) -> {
            if (!name.startsWith("Page")) {
                uri.append('&').append(encode(name)).append('=').append(encode(value));
            }
        });
        return uri.toString();
    }

    private JsonObject json(SmsMessage message) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("sid", message.sid())
                .add("account_sid", settings.twilioAccountSid())
                .add("api_version", "2010-04-01")
                .add("body", message.body())
                .add("date_created", RFC_2822.format(message.createdAt()))
                .add("date_updated", RFC_2822.format(message.updatedAt()))
                .add("direction", "outbound-api")
                .add("from", message.from())
                .add("to", message.to())
                .add("num_media", "0")
                .add("num_segments", String.valueOf(message.segments()))
                .add("status", message.status())
                .add("uri", base + "/" + message.sid() + ".json")
                .add("price_unit", "USD")
                .addNull("price")
                .addNull("messaging_service_sid")
                .add(
                        "subresource_uris",
                        Json.createObjectBuilder().add("media", base + "/" + message.sid() + "/Media.json"));
        Instant sentAt = message.sentAt();
        nullable(json, "date_sent", sentAt == null ? null : RFC_2822.format(sentAt));
        if (message.errorCode() == 0) {
            json.addNull("error_code").addNull("error_message");
        } else {
            json.add("error_code", message.errorCode()).add("error_message", "Set in the provider sandbox");
        }
        return json.build();
    }

    private boolean authentic(ProviderCall call) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((settings.twilioAccountSid() + ":" + settings.twilioAuthToken())
                                .getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                call.header("authorization").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int number(@Nullable String text, int otherwise, int least, int most) {
        try {
            return text == null ? otherwise : Math.max(least, Math.min(most, Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            throw new Refused(20001, "Not a number: " + text);
        }
    }

    private static void nullable(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void refuseIf(boolean wrong, int code, String message) {
        if (wrong) {
            throw new Refused(code, message);
        }
    }

    private static ProviderAnswer error(int status, int code, String message) {
        return ProviderAnswer.json(
                status,
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("message", message)
                        .add("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .add("status", status)
                        .build());
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        private Refused(int code, String message) {
            super(message);
            this.code = code;
        }
    }
}
