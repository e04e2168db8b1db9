package health.praxis.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Chime meeting and its attendees. Only {@link ChimeMeetings} changes one, and only under its lock. */
final class Meeting {

    /** A meeting ends by itself at this age. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** An attendee, with the token a browser joins with. */
    record Attendee(String id, String externalUserId, String joinToken, JsonObject capabilities) {
        JsonObject json() {
            return Json.createObjectBuilder()
                    .add("ExternalUserId", externalUserId)
                    .add("AttendeeId", id)
                    .add("JoinToken", joinToken)
                    .add("Capabilities", capabilities)
                    .build();
        }
    }

    private final String id;
    private final String region;
    private final String clientRequestToken;
    private final JsonObject request;
    private final Instant createdAt;
    private final String signalling;
    private final Map<String, Attendee> attendees = new LinkedHashMap<>();
    private @Nullable Instant endedAt;

    /** @param signalling where browsers find the signalling socket, without a closing slash */
    Meeting(
            String id,
            String region,
            String clientRequestToken,
            JsonObject request,
            Instant createdAt,
            String signalling) {
        this.id = id;
        this.region = region;
        this.clientRequestToken = clientRequestToken;
        this.request = request;
        this.createdAt = createdAt;
        this.signalling = signalling;
    }

    String id() {
        return id;
    }

    String clientRequestToken() {
        return clientRequestToken;
    }

    Map<String, Attendee> attendees() {
        return attendees;
    }

    boolean ended(Instant now) {
        return endedAt != null || now.isAfter(createdAt.plus(LONGEST));
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** @return the meeting as the Chime API shows it */
    JsonObject json() {
        String mediaRegion = request.getString("MediaRegion");
        JsonObjectBuilder json = Json.createObjectBuilder().add("MeetingId", id);
        for (String name : new String[] {"MeetingHostId", "ExternalMeetingId", "PrimaryMeetingId"}) {
            json.add(name, request.getOrDefault(name, JsonValue.NULL));
        }
        return json.add("MediaRegion", mediaRegion)
                .add("MediaPlacement", placement())
                .add("MeetingFeatures", features())
                .add("TenantIds", request.getOrDefault("TenantIds", JsonValue.EMPTY_JSON_ARRAY))
                .add("MeetingArn", "arn:aws:chime:" + region + ":111122223333:meeting/" + id)
                .build();
    }

    /** @return the meeting as pages and tests see it: without join tokens */
    JsonObject overview(Instant now) {
        var people = Json.createArrayBuilder();
        for (Attendee attendee : attendees.values()) {
            people.add(Json.createObjectBuilder()
                    .add("attendeeId", attendee.id())
                    .add("externalUserId", attendee.externalUserId()));
        }
        JsonValue externalId = request.getOrDefault("ExternalMeetingId", JsonValue.NULL);
        return Json.createObjectBuilder()
                .add("meetingId", id)
                .add("externalMeetingId", externalId instanceof JsonString text ? text.getString() : "")
                .add("clientRequestToken", clientRequestToken)
                .add("mediaRegion", request.getString("MediaRegion"))
                .add("createdAt", createdAt.toString())
                .add("ended", ended(now))
                .add("attendees", people)
                .build();
    }

    private JsonObject placement() {
        String host = "media.sandbox.invalid";
        return Json.createObjectBuilder()
                .add("AudioHostUrl", host + ":3478")
                .add("AudioFallbackUrl", "wss://" + host + "/calls/" + id)
                .add("SignalingUrl", signalling + "/" + id)
                .add("TurnControlUrl", "https://" + host + "/v2/turn_sessions")
                .add("ScreenDataUrl", "wss://" + host + "/v2/screen/" + id)
                .add("ScreenViewingUrl", "wss://" + host + "/ws/connect?meetingId=" + id)
                .add("ScreenSharingUrl", "wss://" + host + "/v2/screen/" + id)
                .add("EventIngestionUrl", "https://" + host + "/v1/client-events")
                .build();
    }

    private JsonObject features() {
        JsonObject defaults = Json.createObjectBuilder()
                .add("Audio", Json.createObjectBuilder().add("EchoReduction", "UNAVAILABLE"))
                .add("Video", Json.createObjectBuilder().add("MaxResolution", "HD"))
                .add("Content", Json.createObjectBuilder().add("MaxResolution", "FHD"))
                .add("Attendee", Json.createObjectBuilder().add("MaxCount", 250))
                .build();
        JsonValue wanted = request.get("MeetingFeatures");
        return wanted instanceof JsonObject features
                ? Json.createObjectBuilder(defaults)
                        .addAll(Json.createObjectBuilder(features))
                        .build()
                : defaults;
    }
}
