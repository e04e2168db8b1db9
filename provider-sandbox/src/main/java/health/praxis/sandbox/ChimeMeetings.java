package health.praxis.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Amazon Chime SDK Meetings as REST and JSON: meetings and attendees, requests checked for their signature and for unknown
 * fields. A meeting ends when it is deleted, when the control port ends it, or when it is 24 hours old.
 */
final class ChimeMeetings implements HttpProvider {

    private static final Set<String> MEETING_FIELDS = Set.of(
            "ClientRequestToken",
            "MediaRegion",
            "MeetingHostId",
            "ExternalMeetingId",
            "NotificationsConfiguration",
            "MeetingFeatures",
            "PrimaryMeetingId",
            "TenantIds",
            "Tags",
            "MediaPlacementNetworkType");
    private static final Map<String, Set<String>> NESTED_FIELDS = Map.of(
            "NotificationsConfiguration", Set.of("LambdaFunctionArn", "SnsTopicArn", "SqsQueueArn"),
            "MeetingFeatures", Set.of("Audio", "Video", "Content", "Attendee"));
    private static final Set<String> ATTENDEE_FIELDS = Set.of("ExternalUserId", "Capabilities");
    private static final Set<String> MEDIA = Set.of("Audio", "Video", "Content");
    private static final Set<String> DIRECTIONS = Set.of("SendReceive", "Send", "Receive", "None");
    private static final Set<String> MEDIA_REGIONS = Set.of(
            "af-south-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-south-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "il-central-1",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "us-gov-east-1",
            "us-gov-west-1");
    private static final JsonObject ALL_MEDIA = Json.createObjectBuilder()
            .add("Audio", "SendReceive")
            .add("Video", "SendReceive")
            .add("Content", "SendReceive")
            .build();

    private final SandboxStore store;
    private final SandboxClock clock;
    private final AwsSignature signature;
    private final String signalling;
    private final SecureRandom random = new SecureRandom();
    private Consumer<String> onDeleted = attendeeId -> {};

    ChimeMeetings(SandboxSettings settings, SandboxStore store, SandboxClock clock) {
        this.store = store;
        this.clock = clock;
        this.signature = new AwsSignature(settings.awsAccessKeyId(), settings.awsSecretAccessKey(), "chime");
        this.signalling = "ws://127.0.0.1:" + settings.chimePort() + ChimeSignalling.PATH;
    }

    /** @param listener is told the id of each attendee that was deleted */
    synchronized void onDeleted(Consumer<String> listener) {
        onDeleted = listener;
    }

    @Override
    public String name() {
        return "chime";
    }

    @Override
    public ProviderAnswer failure(int status, String message) {
        String type = switch (status) {
            case 401 -> "UnauthorizedException";
            case 403 -> "ForbiddenException";
            case 404 -> "NotFoundException";
            case 409 -> "ConflictException";
            case 422 -> "UnprocessableEntityException";
            case 429 -> "ThrottlingException";
            case 500 -> "ServiceFailureException";
            case 503 -> "ServiceUnavailableException";
            default -> status < 500 ? "BadRequestException" : "ServiceFailureException";
        };
        return error(status, type, message);
    }

    @Override
    public synchronized ProviderAnswer answer(ProviderCall call) {
        Optional<AwsSignature.Refusal> refusal = signature.check(call);
        if (refusal.isPresent()) {
            return error(403, refusal.get().type(), refusal.get().message());
        }
        try {
            return route(call, call.path().substring(1).split("/"));
        } catch (Refused e) {
            return failure(e.status, e.getMessage());
        }
    }

    /** @return meetings as pages and tests see them, oldest first */
    synchronized JsonArray overview() {
        JsonArrayBuilder meetings = Json.createArrayBuilder();
        store.meetings().forEach(meeting -> meetings.add(meeting.overview(clock.instant())));
        return meetings.build();
    }

    /** @return whether there was such a meeting */
    synchronized boolean end(String meetingId) {
        Optional<Meeting> meeting = store.meeting(meetingId);
        meeting.ifPresent(found -> found.end(clock.instant()));
        return meeting.isPresent();
    }

    private ProviderAnswer route(ProviderCall call, String[] path) {
        String operation = call.parameters().getOrDefault("operation", "");
        String route = call.method() + " " + path.length + " " + operation;
        if (!path[0].equals("meetings")
                || (path.length > 2 && !path[2].equals("attendees"))
                || (path.length > 4 && !path[4].equals("capabilities"))) {
            throw new Refused(404, "There is no such resource: " + call.path());
        }
        return switch (route) {
            case "POST 1 " -> createMeeting(call, false);
            case "POST 1 create-attendees" -> createMeeting(call, true);
            case "GET 2 " -> ok(200, "Meeting", meeting(path[1]).json());
            case "DELETE 2 " -> {
                meeting(path[1]).end(clock.instant());
                yield ProviderAnswer.empty(204);
            }
            case "POST 3 " -> ok(200, "Attendee", createAttendee(meeting(path[1]), body(call)));
            case "POST 3 batch-create" -> batchCreate(meeting(path[1]), call);
            case "GET 3 " -> listAttendees(meeting(path[1]), call);
            case "GET 4 " ->
                ok(200, "Attendee", attendee(meeting(path[1]), path[3]).json());
            case "DELETE 4 " -> {
                Meeting meeting = meeting(path[1]);
                meeting.attendees().remove(attendee(meeting, path[3]).externalUserId());
                onDeleted.accept(path[3]);
                yield ProviderAnswer.empty(204);
            }
            case "PUT 5 " -> updateCapabilities(meeting(path[1]), path[3], call);
            default -> throw new Refused(404, "There is no such operation: " + route);
        };
    }

    private ProviderAnswer createMeeting(ProviderCall call, boolean withAttendees) {
        JsonObject request = body(call);
        JsonArray wanted = JsonValue.EMPTY_JSON_ARRAY;
        if (withAttendees) {
            wanted = attendees(request, 10);
            request = Json.createObjectBuilder(request).remove("Attendees").build();
        }
        refuseUnknown(request, MEETING_FIELDS, "");
        for (Map.Entry<String, Set<String>> nested : NESTED_FIELDS.entrySet()) {
            if (request.get(nested.getKey()) instanceof JsonObject object) {
                refuseUnknown(object, nested.getValue(), nested.getKey() + ".");
            }
        }
        String token = required(request, "ClientRequestToken", 2, 64);
        required(request, "ExternalMeetingId", 2, 64);
        if (!MEDIA_REGIONS.contains(required(request, "MediaRegion", 2, 64))) {
            throw new Refused(400, "MediaRegion is not a media region");
        }
        Meeting meeting = sameToken(token).orElse(null);
        if (meeting == null) {
            meeting = new Meeting(
                    UUID.randomUUID().toString(), region(call), token, request, clock.instant(), signalling);
            store.add(meeting);
        } else if (meeting.ended(clock.instant())) {
            throw new Refused(409, "The meeting of this ClientRequestToken has ended, use another token");
        }
        if (!withAttendees) {
            return ok(201, "Meeting", meeting.json());
        }
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("Meeting", meeting.json())
                .add("Attendees", createAttendees(meeting, wanted))
                .add("Errors", JsonValue.EMPTY_JSON_ARRAY);
        return ProviderAnswer.json(201, answer.build());
    }

    private Optional<Meeting> sameToken(String token) {
        return store.meetings().stream()
                .filter(meeting -> meeting.clientRequestToken().equals(token))
                .findFirst();
    }

    private ProviderAnswer batchCreate(Meeting meeting, ProviderCall call) {
        JsonObject request = body(call);
        refuseUnknown(request, Set.of("Attendees"), "");
        return ProviderAnswer.json(
                201,
                Json.createObjectBuilder()
                        .add("Attendees", createAttendees(meeting, attendees(request, 100)))
                        .add("Errors", JsonValue.EMPTY_JSON_ARRAY)
                        .build());
    }

    private JsonArray createAttendees(Meeting meeting, JsonArray wanted) {
        JsonArrayBuilder made = Json.createArrayBuilder();
        for (JsonValue one : wanted) {
            if (!(one instanceof JsonObject request)) {
                throw new Refused(400, "Attendees must be objects");
            }
            made.add(createAttendee(meeting, request));
        }
        return made.build();
    }

    /** The ExternalUserId is the key: asked again, the same attendee with the same token is answered. */
    private JsonObject createAttendee(Meeting meeting, JsonObject request) {
        refuseUnknown(request, ATTENDEE_FIELDS, "");
        String user = required(request, "ExternalUserId", 2, 64);
        JsonObject capabilities = capabilities(request);
        return meeting.attendees()
                .computeIfAbsent(
                        user,
                        key -> new Meeting.Attendee(UUID.randomUUID().toString(), user, joinToken(), capabilities))
                .json();
    }

    private ProviderAnswer listAttendees(Meeting meeting, ProviderCall call) {
        int size = number(call, "max-results", 50, 1, 100);
        int start = number(call, "next-token", 0, 0, Integer.MAX_VALUE);
        List<Meeting.Attendee> all = new ArrayList<>(meeting.attendees().values());
        JsonArrayBuilder page = Json.createArrayBuilder();
        all.stream().skip(start).limit(size).forEach(attendee -> page.add(attendee.json()));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("Attendees", page);
        if ((long) start + size < all.size()) {
            answer.add("NextToken", String.valueOf(start + size));
        } else {
            answer.addNull("NextToken");
        }
        return ProviderAnswer.json(200, answer.build());
    }

    private ProviderAnswer updateCapabilities(Meeting meeting, String attendeeId, ProviderCall call) {
        Meeting.Attendee old = attendee(meeting, attendeeId);
        JsonObject request = body(call);
        refuseUnknown(request, Set.of("Capabilities"), "");
        Meeting.Attendee changed =
                new Meeting.Attendee(old.id(), old.externalUserId(), old.joinToken(), capabilities(request));
        meeting.attendees().put(changed.externalUserId(), changed);
        return ok(200, "Attendee", changed.json());
    }

    /** @return whose token it is, while the meeting lives */
    synchronized Optional<Meeting.Attendee> holder(String meetingId, String joinToken) {
        return store.meeting(meetingId)
                .filter(meeting -> !meeting.ended(clock.instant()))
                .flatMap(meeting -> meeting.attendees().values().stream()
                        .filter(attendee -> attendee.joinToken().equals(joinToken))
                        .findFirst());
    }

    private Meeting meeting(String id) {
        return store.meeting(id)
                .filter(meeting -> !meeting.ended(clock.instant()))
                .orElseThrow(() -> new Refused(404, "The meeting " + id + " does not exist or has ended"));
    }

    private static Meeting.Attendee attendee(Meeting meeting, String id) {
        return meeting.attendees().values().stream()
                .filter(attendee -> attendee.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(404, "The attendee " + id + " does not exist"));
    }

    private static JsonObject capabilities(JsonObject request) {
        if (!(request.get("Capabilities") instanceof JsonObject capabilities)) {
            return ALL_MEDIA;
        }
        refuseUnknown(capabilities, MEDIA, "Capabilities.");
        for (String medium : MEDIA) {
            if (!DIRECTIONS.contains(required(capabilities, medium, 4, 11))) {
                throw new Refused(400, "Capabilities." + medium + " must be one of " + DIRECTIONS);
            }
        }
        return capabilities;
    }

    private static JsonArray attendees(JsonObject request, int most) {
        if (!(request.get("Attendees") instanceof JsonArray list) || list.isEmpty() || list.size() > most) {
            throw new Refused(400, "Attendees must be a list of 1 to " + most);
        }
        return list;
    }

    private static JsonObject body(ProviderCall call) {
        try (var reader = Json.createReader(new StringReader(call.text()))) {
            JsonStructure json = reader.read();
            if (json instanceof JsonObject object) {
                return object;
            }
        } catch (JsonException e) {
            throw new Refused(400, "The body is not JSON: " + e.getMessage());
        }
        throw new Refused(400, "The body is not a JSON object");
    }

    private static void refuseUnknown(JsonObject request, Set<String> known, String prefix) {
        for (String field : request.keySet()) {
            if (!known.contains(field)) {
                throw new Refused(400, "Unknown field " + prefix + field);
            }
        }
    }

    private static String required(JsonObject request, String field, int shortest, int longest) {
        if (request.get(field) instanceof JsonString text
                && text.getString().length() >= shortest
                && text.getString().length() <= longest) {
            return text.getString();
        }
        throw new Refused(400, field + " is required and has " + shortest + " to " + longest + " characters");
    }

    private static int number(ProviderCall call, String parameter, int otherwise, int least, int most) {
        String text = call.parameters().getOrDefault(parameter, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refused(400, parameter + " is not a number");
        }
        throw new Refused(400, parameter + " is out of range");
    }

    /** The control region is part of the credential's scope, which the signature has proven. */
    private static String region(ProviderCall call) {
        return call.header("authorization").split("/")[2];
    }

    private String joinToken() {
        byte[] bytes = new byte[48];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ProviderAnswer ok(int status, String name, JsonObject value) {
        return ProviderAnswer.json(
                status, Json.createObjectBuilder().add(name, value).build());
    }

    private static ProviderAnswer error(int status, String type, String message) {
        String requestId = UUID.randomUUID().toString();
        String body = Json.createObjectBuilder()
                .add("Code", type.replaceAll("Exception$", ""))
                .add("Message", message)
                .add("RequestId", requestId)
                .build()
                .toString();
        return new ProviderAnswer(
                status, "application/json", Map.of("x-amzn-ErrorType", type, "x-amzn-RequestId", requestId), body);
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        private Refused(int status, String message) {
            super(message);
            this.status = status;
        }
    }
}
