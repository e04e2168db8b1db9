package health.praxis.telehealth.chime;

import static health.praxis.shared.JsonParts.JSON;

import health.praxis.installation.Settings;
import health.praxis.telehealth.IceServer;
import health.praxis.telehealth.VideoMeetings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClient;
import software.amazon.awssdk.services.chimesdkmeetings.ChimeSdkMeetingsClientBuilder;
import software.amazon.awssdk.services.chimesdkmeetings.model.Attendee;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateAttendeeRequestItem;
import software.amazon.awssdk.services.chimesdkmeetings.model.CreateMeetingWithAttendeesResponse;
import software.amazon.awssdk.services.chimesdkmeetings.model.NotFoundException;

/**
 * Amazon Chime SDK Meetings. Asked twice for the same session and generation it answers with the same meeting; ids we hand
 * over are our own and name nobody.
 */
@ApplicationScoped
class Chime implements VideoMeetings {

    private static final String DEFAULT_REGION = "ap-southeast-2";

    @Inject
    private Settings settings;

    private @Nullable ChimeSdkMeetingsClient client;

    @Override
    public String name() {
        return "chime";
    }

    @Override
    public Optional<Meeting> open(UUID session, int generation, Collection<UUID> links) {
        CreateMeetingWithAttendeesResponse made = client().createMeetingWithAttendees(request ->
                request.clientRequestToken(session + "-" + generation)
                        .externalMeetingId(session.toString())
                        .mediaRegion(settings.text("PRAXIS_AWS_MEDIA_REGION").orElse(region()))
                        .attendees(links.stream()
                                .map(link -> CreateAttendeeRequestItem.builder()
                                        .externalUserId(link.toString())
                                        .build())
                                .toList()));
        Map<UUID, String> attendees = new HashMap<>();
        made.attendees()
                .forEach(attendee -> attendees.put(UUID.fromString(attendee.externalUserId()), attendee.attendeeId()));
        return Optional.of(new Meeting(made.meeting().meetingId(), attendees));
    }

    @Override
    public boolean isOpen(String meeting) {
        try {
            client().getMeeting(request -> request.meetingId(meeting));
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    @Override
    public void close(String meeting) {
        try {
            client().deleteMeeting(request -> request.meetingId(meeting));
        } catch (NotFoundException gone) {
            // It ended by itself: five minutes without anybody, or a day old.
        }
    }

    @Override
    public void remove(String meeting, UUID link) {
        try {
            client().listAttendeesPaginator(request -> request.meetingId(meeting)).stream()
                    .flatMap(page -> page.attendees().stream())
                    .filter(attendee -> attendee.externalUserId().equals(link.toString()))
                    .forEach(attendee -> delete(meeting, attendee.attendeeId()));
        } catch (NotFoundException gone) {
            // The meeting itself has ended, and everybody's place with it.
        }
    }

    private void delete(String meeting, String attendee) {
        try {
            client().deleteAttendee(request -> request.meetingId(meeting).attendeeId(attendee));
        } catch (NotFoundException gone) {
            // Somebody else was quicker.
        }
    }

    @Override
    public Optional<JsonObject> join(String meeting, UUID link, @Nullable String attendee) {
        try {
            return Optional.of(JSON.createObjectBuilder()
                    .add(
                            "Meeting",
                            JoinData.of(client().getMeeting(request -> request.meetingId(meeting))
                                    .meeting()))
                    .add("Attendee", JoinData.of(attendee(meeting, link, attendee)))
                    .build());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    /** Somebody who got a link after the meeting was made is not in it yet. */
    private Attendee attendee(String meeting, UUID link, @Nullable String known) {
        if (known != null) {
            try {
                return client().getAttendee(
                                request -> request.meetingId(meeting).attendeeId(known))
                        .attendee();
            } catch (NotFoundException removed) {
                // Made again below; if it is the meeting that is gone, that says so.
            }
        }
        return client().createAttendee(request -> request.meetingId(meeting).externalUserId(link.toString()))
                .attendee();
    }

    @Override
    public List<IceServer> iceServers(UUID link, Duration validFor) {
        return List.of();
    }

    private String region() {
        return settings.text("PRAXIS_AWS_REGION").orElse(DEFAULT_REGION);
    }

    /** Made when first needed, from the credentials AWS's own chain finds. */
    private synchronized ChimeSdkMeetingsClient client() {
        if (client == null) {
            ChimeSdkMeetingsClientBuilder builder = ChimeSdkMeetingsClient.builder()
                    .region(Region.of(region()))
                    .httpClient(UrlConnectionHttpClient.builder()
                            .connectionTimeout(Duration.ofSeconds(2))
                            .socketTimeout(Duration.ofSeconds(5))
                            .build())
                    .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(15))
                            .apiCallAttemptTimeout(Duration.ofSeconds(5)));
            settings.text("PRAXIS_CHIME_ENDPOINT").map(URI::create).ifPresent(builder::endpointOverride);
            client = builder.build();
        }
        return client;
    }

    @PreDestroy
    void hangUp() {
        if (client != null) {
            client.close();
        }
    }
}
