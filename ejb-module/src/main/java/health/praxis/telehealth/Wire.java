package health.praxis.telehealth;

import static health.praxis.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages of the signalling socket as text. */
final class Wire {

    private Wire() {}

    /** A message from a browser, if it is one. */
    static Optional<JsonObject> read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }

    static String pong() {
        return message("pong");
    }

    static String declined() {
        return message("declined");
    }

    static String replaced() {
        return message("replaced");
    }

    static String leftSelf() {
        return message("left-self");
    }

    static String sentBack() {
        return message("sent-back");
    }

    static String removed() {
        return message("removed");
    }

    static String mute() {
        return message("mute");
    }

    static String mayShare(boolean on) {
        return text(of("may-share").add("on", on));
    }

    static String chat(String id, Member from, Instant at, String text) {
        return text(of("chat")
                .add("id", id)
                .add("from", from.id().toString())
                .add("name", from.name())
                .add("at", at.toString())
                .add("text", text));
    }

    private static String message(String type) {
        return text(of(type));
    }

    static String welcome(
            Member me,
            Seating seating,
            @Nullable Instant startedAt,
            Collection<Member> people,
            Instant now,
            @Nullable Cost cost) {
        JsonObjectBuilder welcome = of("welcome")
                .add("me", me.id().toString())
                .add("role", me.who().role().word())
                .add("now", now.toString())
                .add("phase", startedAt == null ? "waiting" : "live")
                .add(
                        "appointment",
                        JSON.createObjectBuilder()
                                .add("start", seating.start().toString())
                                .add("end", seating.end().toString())
                                .add("practitioner", seating.practitionerName())
                                .add("zone", seating.zone().getId()))
                .add("people", people(me, people))
                .add("inRoom", me.isIn())
                .add("mayShare", me.mayShare());
        if (startedAt != null) {
            welcome.add("session", JSON.createObjectBuilder().add("startedAt", startedAt.toString()));
        }
        if (cost != null) {
            welcome.add("cost", costOf(cost));
        }
        return text(welcome);
    }

    static String person(Member viewer, Member person) {
        return text(of("person").add("person", personOf(viewer, person)));
    }

    static String joined(Member newcomer) {
        return text(of("joined").add("person", fully(newcomer)));
    }

    static String admitted(Member me, Collection<Member> room) {
        return text(of("admitted").add("people", people(me, room)));
    }

    static String live(Instant startedAt) {
        return text(of("live").add("startedAt", startedAt.toString()));
    }

    static String dropped(Member member) {
        return text(of("dropped").add("who", member.id().toString()));
    }

    static String left(Member member, String why) {
        return text(of("left").add("who", member.id().toString()).add("why", why));
    }

    /** @param type "d" for a description, "c" for a candidate, "w" for what somebody wants to receive */
    static String relayed(String type, Member from, JsonValue content) {
        JsonObjectBuilder relayed = of(type).add("from", from.id().toString());
        if (from.inst() != null) {
            relayed.add("inst", from.inst());
        }
        return text(relayed.add(type, content));
    }

    static String quality(Member about, Quality quality) {
        return text(of("quality")
                .add("who", about.id().toString())
                .add("level", quality.level().word())
                .add("loss", quality.loss())
                .add("delayMs", quality.delayMs()));
    }

    static String cost(Cost cost) {
        return text(of("cost").add("cost", costOf(cost)));
    }

    /** @param receipt for the practitioner */
    static String ended(EndReason why, @Nullable SessionEnded receipt) {
        JsonObjectBuilder ended = of("ended").add("why", why.word());
        if (receipt != null) {
            ended.add(
                    "receipt",
                    JSON.createObjectBuilder()
                            .add("minutes", receipt.minutes())
                            .add("blocks", receipt.blocks())
                            .add("patients", receipt.patients())
                            .add("credits", receipt.credits()));
        }
        return text(ended);
    }

    /** The receiver's own link was taken away. */
    static String withdrawn() {
        return text(of("ended").add("why", "withdrawn"));
    }

    static String refused(String why, String words) {
        return text(of("refused").add("why", why).add("text", words));
    }

    private static JsonArrayBuilder people(Member viewer, Collection<Member> people) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        people.forEach(person -> list.add(personOf(viewer, person)));
        return list;
    }

    /** Who waits learns of the practitioner no more than name and state. */
    private static JsonObjectBuilder personOf(Member viewer, Member person) {
        boolean fully = viewer.isPractitioner() || (viewer.isInRoom() && person.isInRoom());
        return fully ? fully(person) : briefly(person);
    }

    private static JsonObjectBuilder briefly(Member person) {
        JsonObjectBuilder brief = JSON.createObjectBuilder()
                .add("id", person.id().toString())
                .add("name", person.name())
                .add("role", person.who().role().word())
                .add("state", person.state().word());
        if (person.guest() != null) {
            brief.add("guest", person.guest().word());
        }
        return brief;
    }

    private static JsonObjectBuilder fully(Member person) {
        JsonObjectBuilder all = briefly(person)
                .add("check", person.check())
                .add(
                        "media",
                        JSON.createObjectBuilder()
                                .add("audio", person.audio())
                                .add("video", person.video())
                                .add("listens", person.listens())
                                .add("screen", person.isSharing()))
                .add("mayShare", person.mayShare());
        if (person.inst() != null) {
            all.add("inst", person.inst());
        }
        return all;
    }

    private static JsonObjectBuilder costOf(Cost cost) {
        return JSON.createObjectBuilder()
                .add("patients", cost.patients())
                .add("creditsPerBlock", cost.creditsPerBlock())
                .add("blockMinutes", cost.blockMinutes())
                .add("startedAt", cost.startedAt().toString())
                .add("balance", cost.balance());
    }

    private static JsonObjectBuilder of(String type) {
        return JSON.createObjectBuilder().add("t", type);
    }

    private static String text(JsonObjectBuilder message) {
        return message.build().toString();
    }
}
