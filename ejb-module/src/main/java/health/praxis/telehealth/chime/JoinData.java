package health.praxis.telehealth.chime;

import static health.praxis.shared.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.MediaPlacement;
import software.amazon.awssdk.services.chimesdkmeetings.model.Meeting;

/**
 * A meeting and an attendee as Chime's browser library reads them. The address for its usage reports is left out, so that
 * the library sends none.
 */
final class JoinData {

    private JoinData() {}

    static JsonObject of(Meeting meeting) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        add(json, "MeetingId", meeting.meetingId());
        add(json, "ExternalMeetingId", meeting.externalMeetingId());
        add(json, "MediaRegion", meeting.mediaRegion());
        return json.add("MediaPlacement", of(meeting.mediaPlacement())).build();
    }

    static JsonObject of(Attendee attendee) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        add(json, "ExternalUserId", attendee.externalUserId());
        add(json, "AttendeeId", attendee.attendeeId());
        add(json, "JoinToken", attendee.joinToken());
        return json.build();
    }

    private static JsonObject of(MediaPlacement placement) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        add(json, "AudioHostUrl", placement.audioHostUrl());
        add(json, "AudioFallbackUrl", placement.audioFallbackUrl());
        add(json, "SignalingUrl", placement.signalingUrl());
        add(json, "TurnControlUrl", placement.turnControlUrl());
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
