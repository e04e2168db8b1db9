package health.praxis.telehealth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** A page on one socket: says things, keeps what it hears. */
final class FakeBrowser implements CallRooms.Connection {

    private final CallRooms rooms;
    private final List<JsonObject> heard = new ArrayList<>();
    int closedWith;
    String closeReason = "";

    FakeBrowser(CallRooms rooms) {
        this.rooms = rooms;
        rooms.opened(this);
    }

    @Override
    public void send(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            heard.add(reader.readObject());
        }
    }

    @Override
    public void close(int code, String reason) {
        if (closedWith == 0) {
            closedWith = code;
            closeReason = reason;
        }
    }

    /** Says a message written with single quotes. */
    void says(String message) {
        rooms.received(this, message.replace('\'', '"'));
    }

    void hello(String ticket, String inst) {
        says("{'t':'hello','token':'" + ticket + "','inst':'" + inst + "'}");
    }

    /** The socket is gone without a word. */
    void drops() {
        rooms.closed(this, 1006);
    }

    /** What was heard since the last look, by type. */
    List<String> news() {
        List<String> types =
                heard.stream().map(message -> message.getString("t")).toList();
        heard.clear();
        return types;
    }

    JsonObject last(String type) {
        return heard.stream()
                .filter(message -> message.getString("t").equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("never heard " + type + ", but " + heard));
    }

    boolean heard(String type) {
        return heard.stream().anyMatch(message -> message.getString("t").equals(type));
    }
}
