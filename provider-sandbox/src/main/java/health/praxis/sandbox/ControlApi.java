package health.praxis.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The JSON half of the control port, for tests and scripts. Lists are oldest first. */
final class ControlApi {

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "millis", ChronoUnit.MILLIS,
            "seconds", ChronoUnit.SECONDS,
            "minutes", ChronoUnit.MINUTES,
            "hours", ChronoUnit.HOURS,
            "days", ChronoUnit.DAYS);
    private static final String END_MEETING = "/end";
    private static final String MEETINGS = "/_sandbox/meetings/";

    private final SandboxStore store;
    private final Faults faults;
    private final SandboxClock clock;
    private final ChimeMeetings chime;
    private final SmsReplies replies;

    ControlApi(SandboxStore store, Faults faults, SandboxClock clock, ChimeMeetings chime, SmsReplies replies) {
        this.store = store;
        this.faults = faults;
        this.clock = clock;
        this.chime = chime;
        this.replies = replies;
    }

    ControlAnswer answer(ControlRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /_sandbox/health" ->
                ControlAnswer.json(
                        Json.createObjectBuilder().add("status", "UP").build());
            case "GET /_sandbox/sms" -> ControlAnswer.json(sms(request.phoneNumber("to")));
            case "GET /_sandbox/sms/recipients" -> ControlAnswer.json(recipients());
            case "POST /_sandbox/sms/recipients" -> {
                recipient(request.json());
                yield ControlAnswer.json(recipients());
            }
            case "POST /_sandbox/sms/replies" -> ControlAnswer.json(reply(request.json()));
            case "GET /_sandbox/mails" -> ControlAnswer.json(mails(request.parameter("to")));
            case "GET /_sandbox/requests" -> ControlAnswer.json(requests(request.parameter("provider")));
            case "GET /_sandbox/faults" -> ControlAnswer.json(list(faults.waiting(), ControlApi::json));
            case "POST /_sandbox/faults" -> {
                faults.add(Fault.from(request.json()));
                yield ControlAnswer.json(201, list(faults.waiting(), ControlApi::json));
            }
            case "DELETE /_sandbox/faults" -> {
                faults.clear();
                yield ControlAnswer.json(JsonValue.EMPTY_JSON_ARRAY);
            }
            case "POST /_sandbox/reset" -> {
                faults.clear();
                store.reset();
                yield ControlAnswer.json(JsonValue.EMPTY_JSON_OBJECT);
            }
            case "GET /_sandbox/clock" -> ControlAnswer.json(time());
            case "POST /_sandbox/clock/advance" -> {
                clock.advance(duration(request.json()));
                yield ControlAnswer.json(time());
            }
            case "POST /_sandbox/clock/reset" -> {
                clock.reset();
                yield ControlAnswer.json(time());
            }
            case "GET /_sandbox/meetings" -> ControlAnswer.json(chime.overview());
            default -> other(request);
        };
    }

    private ControlAnswer other(ControlRequest request) {
        String path = request.path();
        if (request.method().equals("POST") && path.startsWith(MEETINGS) && path.endsWith(END_MEETING)) {
            String id = path.substring(MEETINGS.length(), path.length() - END_MEETING.length());
            return chime.end(id)
                    ? ControlAnswer.json(chime.overview())
                    : ControlAnswer.error(404, "There is no such meeting");
        }
        return ControlAnswer.error(404, "There is no " + request.method() + " " + path);
    }

    private JsonArray sms(String to) {
        return list(
                store.sms().stream()
                        .filter(message -> to.isEmpty() || message.to().equals(to))
                        .toList(),
                message -> Json.createObjectBuilder()
                        .add("sid", message.sid())
                        .add("from", message.from())
                        .add("to", message.to())
                        .add("body", message.body())
                        .add("links", strings(Links.in("", message.body())))
                        .add("status", message.status())
                        .add("errorCode", message.errorCode())
                        .add("segments", message.segments())
                        .add("receivedAt", message.createdAt().toString()));
    }

    private JsonArray mails(String to) {
        return list(
                store.mails().stream()
                        .filter(mail -> to.isEmpty() || mail.isTo(to))
                        .toList(),
                mail -> Json.createObjectBuilder()
                        .add("id", mail.id())
                        .add("from", mail.from())
                        .add("to", strings(mail.recipients()))
                        .add("subject", mail.subject())
                        .add("text", mail.text())
                        .add("html", mail.html())
                        .add("links", strings(mail.links()))
                        .add("attachments", attachments(mail))
                        .add("receivedAt", mail.receivedAt().toString()));
    }

    private static JsonArrayBuilder attachments(ReceivedMail mail) {
        JsonArrayBuilder attachments = Json.createArrayBuilder();
        for (ReceivedMail.Attachment attachment : mail.attachments()) {
            attachments.add(Json.createObjectBuilder()
                    .add("name", attachment.name())
                    .add("contentType", attachment.contentType())
                    .add("size", attachment.content().length));
        }
        return attachments;
    }

    private JsonArray requests(String provider) {
        return list(
                store.requests().stream()
                        .filter(one -> provider.isEmpty() || one.provider().equals(provider))
                        .toList(),
                one -> Json.createObjectBuilder()
                        .add("id", one.id())
                        .add("at", one.at().toString())
                        .add("provider", one.provider())
                        .add("method", one.method())
                        .add("path", one.path())
                        .add("status", one.status())
                        .add("requestBody", one.requestBody())
                        .add("responseBody", one.responseBody())
                        .add("note", one.note()));
    }

    private void recipient(JsonObject request) {
        String to = text(request, "to");
        String behaviour = text(request, "behaviour");
        if (!to.matches("\\+[1-9]\\d{6,14}")) {
            throw new BadInput("to must be a phone number such as +61491570156");
        }
        try {
            store.recipient(to, SandboxStore.Recipient.valueOf(behaviour.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new BadInput("behaviour must be normal, stopped, undelivered or failed");
        }
    }

    private JsonObject reply(JsonObject request) {
        SmsReply reply =
                replies.reply(text(request, "from"), text(request, "to"), text(request, "body"), text(request, "sid"));
        return Json.createObjectBuilder().add("sid", reply.sid()).build();
    }

    private static String text(JsonObject request, String name) {
        return request.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private JsonObject recipients() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        store.recipients()
                .forEach(
                        (number, recipient) -> json.add(number, recipient.name().toLowerCase(Locale.ROOT)));
        return json.build();
    }

    private JsonObject time() {
        return Json.createObjectBuilder()
                .add("offsetMillis", clock.offsetMillis())
                .add("now", clock.instant().toString())
                .build();
    }

    private static Duration duration(JsonObject request) {
        Duration sum = Duration.ZERO;
        if (request.isEmpty()) {
            throw new BadInput("Say how far: millis, seconds, minutes, hours or days");
        }
        for (String key : request.keySet()) {
            ChronoUnit unit = UNITS.get(key);
            if (unit == null || !(request.get(key) instanceof JsonNumber number) || !number.isIntegral()) {
                throw new BadInput("Say how far by whole numbers: millis, seconds, minutes, hours or days");
            }
            sum = sum.plus(of(number, unit));
        }
        return sum;
    }

    private static Duration of(JsonNumber number, ChronoUnit unit) {
        try {
            return Duration.of(number.longValueExact(), unit);
        } catch (ArithmeticException e) {
            throw new BadInput("The clock cannot be moved that far");
        }
    }

    private static JsonObjectBuilder json(Fault fault) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("provider", fault.provider())
                .add("pathRegex", fault.path().pattern())
                .add("status", fault.status())
                .add("times", fault.times())
                .add("delayMs", fault.delayMillis());
        return fault.drop() == Fault.Drop.NO
                ? json
                : json.add("dropConnection", fault.drop().name().toLowerCase(Locale.ROOT));
    }

    private static <T> JsonArray list(List<T> items, Function<T, JsonObjectBuilder> toJson) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(toJson.apply(item)));
        return array.build();
    }

    private static JsonArrayBuilder strings(List<String> items) {
        return Json.createArrayBuilder(items);
    }
}
