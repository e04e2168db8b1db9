package health.praxis.kit;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.util.Headers;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** One appointment's signalling, just enough of the protocol to rehearse the browser code. For tests only: no rights, no time limits, nothing stored. */
final class RehearsalRoom {

    private static final class Member {
        final String id;
        final String role;
        String state = "absent";
        String check = "testing";
        String inst = "";
        int connections;
        JsonObject media =
                Json.createObjectBuilder().add("audio", true).add("video", true).build();
        boolean screen;
        boolean mayShare;
        WebSocketChannel channel;

        Member(String id, String role) {
            this.id = id;
            this.role = role;
        }

        JsonObject json() {
            return Json.createObjectBuilder()
                    .add("id", id)
                    .add(
                            "name",
                            switch (id) {
                                case "doc" -> "Naomi Whitlock";
                                case "pat" -> "Leila Haddad";
                                case "pat2" -> "Karim Haddad";
                                default -> "Samira Haddad";
                            })
                    .add("role", role)
                    .add("state", state)
                    .add("check", check)
                    .add("media", Json.createObjectBuilder(media).add("screen", screen))
                    .add("mayShare", mayShare || role.equals("practitioner"))
                    .add("inst", inst)
                    .build();
        }

        boolean inRoom() {
            return state.equals("in") || state.equals("reconnecting");
        }
    }

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private Instant startedAt;
    private boolean enough = true;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong binary = new AtomicLong();
    private JsonArray iceServers = JsonArray.EMPTY_JSON_ARRAY;
    private boolean relayOnly;
    private int offers;
    private final List<String> candidates = new ArrayList<>();
    private final Map<String, JsonObject> routes = new LinkedHashMap<>();
    private Function<String, JsonObject> chime;

    RehearsalRoom() {
        clear();
    }

    synchronized void clear() {
        members.clear();
        members.put("doc", new Member("doc", "practitioner"));
        members.put("pat", new Member("pat", "patient"));
        members.put("pat2", new Member("pat2", "patient"));
        members.put("pat3", new Member("pat3", "patient"));
        startedAt = null;
        enough = true;
        iceServers = JsonArray.EMPTY_JSON_ARRAY;
        relayOnly = false;
        offers = 0;
        candidates.clear();
        routes.clear();
    }

    /** From now on tickets name these servers; relay only hides everybody's address from the others. */
    synchronized void through(JsonArray servers, boolean onlyRelay) {
        iceServers = servers;
        relayOnly = onlyRelay;
    }

    /** Characters that went over all sockets in both directions so far. */
    long bytes() {
        return bytes.get();
    }

    /** Messages that were no text. */
    long binaryMessages() {
        return binary.get();
    }

    /** Offers relayed so far: each is a negotiation, or a search for a new way. */
    synchronized int offers() {
        return offers;
    }

    /** Addresses that people offered to each other so far. */
    synchronized List<String> candidates() {
        return List.copyOf(candidates);
    }

    /** The way that this person reported last, as the server would keep it. */
    synchronized Optional<JsonObject> route(String id) {
        return Optional.ofNullable(routes.get(id));
    }

    /** Media goes through Chime from now on; each person who is in the room gets what Chime's door wants to see. */
    synchronized void through(Function<String, JsonObject> doors) {
        chime = doors;
    }

    synchronized void refuseForCredits() {
        enough = false;
    }

    /** Cuts a person's socket without a word, as a lost network does. */
    synchronized void cut(String id) throws IOException {
        members.get(id).channel.close();
    }

    synchronized int connections(String id) {
        return members.get(id).connections;
    }

    synchronized String state(String id) {
        return members.get(id).state;
    }

    /** POST /enter/{id} */
    HttpHandler tickets() {
        return exchange -> {
            String id = exchange.getRelativePath().substring(1);
            boolean valid = exchange.getRequestMethod().toString().equals("POST")
                    && "1".equals(exchange.getRequestHeaders().getFirst("X-Praxis"))
                    && members.containsKey(id);
            exchange.setStatusCode(valid ? 200 : 404);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
            JsonObjectBuilder answer = Json.createObjectBuilder();
            if (valid) {
                String token = UUID.randomUUID().toString();
                tokens.put(token, id);
                answer.add("token", token)
                        .add("me", id)
                        .add("role", members.get(id).role)
                        .add("name", id)
                        .add("signal", "/signal")
                        .add("iceServers", iceServers)
                        .add("relayOnly", relayOnly)
                        .add("provider", chime == null ? "mesh" : "chime");
                if (chime != null && members.get(id).inRoom()) {
                    answer.add("chime", chime.apply(id));
                }
            } else {
                answer.add("refused", "LinkDead").add("text", "This link does not work any more. Call 02 5550 1234.");
            }
            exchange.getResponseSender().send(answer.build().toString());
        };
    }

    HttpHandler sockets() {
        return Handlers.websocket((exchange, channel) -> {
            channel.getReceiveSetter().set(new AbstractReceiveListener() {
                @Override
                protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage text) {
                    String said = text.getData();
                    bytes.addAndGet(said.length());
                    receive(from, said);
                }

                @Override
                protected void onFullBinaryMessage(WebSocketChannel from, BufferedBinaryMessage message)
                        throws IOException {
                    binary.incrementAndGet();
                    super.onFullBinaryMessage(from, message);
                }
            });
            channel.addCloseTask(this::closed);
            channel.resumeReceives();
        });
    }

    private synchronized void receive(WebSocketChannel channel, String text) {
        JsonObject m;
        try (var reader = Json.createReader(new StringReader(text))) {
            m = reader.readObject();
        }
        Member me = (Member) channel.getAttribute("member");
        switch (m.getString("t")) {
            case "hello" -> hello(channel, m);
            case "ping" -> send(me, type("pong"));
            case "check" -> {
                me.check = m.getString("state");
                told(me);
            }
            case "media" -> {
                me.media = Json.createObjectBuilder(m).remove("t").build();
                told(me);
            }
            case "start" -> start(me);
            case "admit" -> admit(members.get(m.getString("who")));
            case "decline" -> {
                Member who = members.get(m.getString("who"));
                who.state = "declined";
                send(who, type("declined"));
                told(who);
            }
            case "chat" -> chat(me, m);
            case "share" -> {
                me.screen = m.getBoolean("on");
                told(me);
            }
            case "allow-share" -> {
                Member who = members.get(m.getString("who"));
                who.mayShare = m.getBoolean("on");
                who.screen = who.screen && who.mayShare;
                send(who, type("may-share").add("on", who.mayShare));
                told(who);
            }
            case "mute" -> send(members.get(m.getString("who")), type("mute"));
            case "send-back" -> out(members.get(m.getString("who")), "waiting", "sent-back", "sent-back");
            case "remove" -> out(members.get(m.getString("who")), "declined", "removed", "removed");
            case "d", "c", "w" -> {
                if (m.getString("t").equals("d")
                        && m.getJsonObject("d").getString("type").equals("offer")) {
                    offers++;
                }
                if (m.getString("t").equals("c") && !m.isNull("c")) {
                    String candidate = m.getJsonObject("c").getString("candidate", "");
                    if (!candidate.isEmpty()) {
                        candidates.add(candidate);
                    }
                }
                send(
                        members.get(m.getString("to")),
                        Json.createObjectBuilder(m).remove("to").add("from", me.id));
            }
            case "quality" -> others(me, Json.createObjectBuilder(m).add("who", me.id));
            case "route" -> routes.put(me.id, m.getJsonObject("route"));
            case "leave" -> leave(me);
            default -> throw new IllegalStateException(text);
        }
    }

    private void chat(Member me, JsonObject m) {
        JsonObject line = type("chat")
                .add("id", me.id + ":" + m.getString("ref"))
                .add("from", me.id)
                .add("name", me.json().getString("name"))
                .add("at", Instant.now().toString())
                .add("text", m.getString("text"))
                .build();
        for (Member member : members.values()) {
            if (member.inRoom() && (!m.containsKey("to") || member.id.equals(m.getString("to")))) {
                send(member, line.toString());
            }
        }
    }

    private void out(Member who, String state, String word, String why) {
        who.state = state;
        who.screen = false;
        send(who, type(word));
        others(who, type("left").add("who", who.id).add("why", why));
        told(who);
    }

    private void hello(WebSocketChannel channel, JsonObject m) {
        Member me = members.get(tokens.remove(m.getString("token")));
        me.connections++;
        WebSocketChannel old = me.channel;
        me.channel = channel;
        channel.setAttribute("member", me);
        boolean samePage = me.inst.equals(m.getString("inst"));
        if (old != null && old.isOpen() && !samePage) {
            WebSockets.sendText(type("replaced").build().toString(), old, null);
            WebSockets.sendClose(1000, "replaced", old, null);
        }
        me.screen = me.screen && samePage;
        me.inst = m.getString("inst");
        boolean back = me.inRoom();
        boolean declined = me.state.equals("declined");
        me.state = back ? "in" : declined ? "declined" : "waiting";
        JsonObjectBuilder welcome = type("welcome")
                .add("me", me.id)
                .add("role", me.role)
                .add("now", Instant.now().toString())
                .add("phase", startedAt == null ? "waiting" : "live")
                .add("people", people(me, back))
                .add("inRoom", back)
                .add("mayShare", me.mayShare);
        if (startedAt != null) {
            welcome.add("session", Json.createObjectBuilder().add("startedAt", startedAt.toString()));
        }
        if (me.role.equals("practitioner")) {
            welcome.add("cost", cost());
        }
        send(me, welcome);
        if (declined) {
            send(me, type("declined"));
        }
        if (back) {
            others(me, type("joined").add("person", me.json()));
        } else {
            told(me);
        }
    }

    private JsonArrayBuilder people(Member me, boolean inRoom) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        for (Member other : members.values()) {
            boolean seen =
                    me.role.equals("practitioner") || other.role.equals("practitioner") || inRoom && other.inRoom();
            if (other != me && seen) {
                people.add(other.json());
            }
        }
        return people;
    }

    private void start(Member me) {
        if (!enough) {
            send(me, type("refused").add("why", "NotEnoughCredits").add("text", "The balance is 0 credits."));
            return;
        }
        startedAt = startedAt == null ? Instant.now() : startedAt;
        me.state = "in";
        members.values().forEach(member -> send(member, type("live").add("startedAt", startedAt.toString())));
        told(me);
        send(me, type("cost").add("cost", cost()));
    }

    private void admit(Member who) {
        JsonArrayBuilder inside = Json.createArrayBuilder();
        members.values().stream().filter(Member::inRoom).forEach(member -> inside.add(member.json()));
        who.state = "in";
        send(who, type("admitted").add("people", inside));
        others(who, type("joined").add("person", who.json()));
    }

    private void leave(Member me) {
        if (me.role.equals("practitioner")) {
            JsonObject receipt = Json.createObjectBuilder()
                    .add("minutes", 1)
                    .add("blocks", 1)
                    .add("patients", 1)
                    .add("credits", 2)
                    .build();
            for (Member member : members.values()) {
                JsonObjectBuilder ended = type("ended").add("why", "practitioner");
                send(member, member == me ? ended.add("receipt", receipt) : ended);
            }
            return;
        }
        me.state = "left";
        send(me, type("left-self"));
        others(me, type("left").add("who", me.id).add("why", "disconnect"));
    }

    private synchronized void closed(WebSocketChannel channel) {
        Member me = (Member) channel.getAttribute("member");
        if (me == null || me.channel != channel) {
            return;
        }
        me.channel = null;
        if (me.state.equals("in")) {
            me.state = "reconnecting";
            others(me, type("dropped").add("who", me.id));
        } else if (me.state.equals("waiting")) {
            me.state = "absent";
            told(me);
        }
    }

    private void told(Member about) {
        for (Member member : members.values()) {
            boolean sees = member.role.equals("practitioner") || about.role.equals("practitioner") || member.inRoom();
            if (member != about && sees) {
                send(member, type("person").add("person", about.json()));
            }
        }
    }

    private void others(Member me, JsonObjectBuilder message) {
        String text = message.build().toString();
        for (Member member : members.values()) {
            if (member != me && (member.inRoom() || member.role.equals("practitioner"))) {
                send(member, text);
            }
        }
    }

    private JsonObject cost() {
        JsonObjectBuilder cost = Json.createObjectBuilder()
                .add("patients", 1)
                .add("creditsPerBlock", 2)
                .add("blockMinutes", 15)
                .add("balance", 40);
        return (startedAt == null ? cost : cost.add("startedAt", startedAt.toString())).build();
    }

    private static JsonObjectBuilder type(String name) {
        return Json.createObjectBuilder().add("t", name);
    }

    private void send(Member to, JsonObjectBuilder message) {
        send(to, message.build().toString());
    }

    private void send(Member to, String text) {
        if (to.channel != null && to.channel.isOpen()) {
            bytes.addAndGet(text.length());
            WebSockets.sendText(text, to.channel, null);
        }
    }
}
