package health.praxis.telehealth;

import static health.praxis.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser needs to take its seat.
 *
 * @param token good once and for {@link Tickets#VALID_FOR}; goes into the first message on the socket
 * @param me how messages name this participant
 * @param relayOnly whether media may go through TURN only, hiding addresses from the others
 * @param meeting what the provider wants to see at its own door; null while this participant is not admitted, and where
 *     the provider has no door
 */
public record TicketAnswer(
        String token,
        UUID me,
        SeatRole role,
        String name,
        List<IceServer> iceServers,
        boolean relayOnly,
        String provider,
        @Nullable JsonObject meeting) {

    /** Where the socket is, on this host. */
    public static final String SIGNAL = "/signal";

    public TicketAnswer {
        iceServers = List.copyOf(iceServers);
    }

    /** The same ticket for one who may go into the provider's meeting. */
    TicketAnswer into(@Nullable JsonObject providersMeeting) {
        return new TicketAnswer(token, me, role, name, iceServers, relayOnly, provider, providersMeeting);
    }

    /** The answer as the browser reads it. */
    public String json() {
        JsonArrayBuilder servers = JSON.createArrayBuilder();
        for (IceServer server : iceServers) {
            JsonObjectBuilder one = JSON.createObjectBuilder().add("urls", JSON.createArrayBuilder(server.urls()));
            if (server.username() != null && server.credential() != null) {
                one.add("username", server.username()).add("credential", server.credential());
            }
            servers.add(one);
        }
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add("token", token)
                .add("me", me.toString())
                .add("role", role.word())
                .add("name", name)
                .add("signal", SIGNAL)
                .add("iceServers", servers)
                .add("relayOnly", relayOnly)
                .add("provider", provider);
        if (meeting != null) {
            answer.add(provider, meeting);
        }
        return answer.build().toString();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TicketAnswer for " + me;
    }
}
