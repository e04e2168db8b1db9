package health.praxis.telehealth;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One participant in a room of this node, connected or not. Guarded by the room's lock. */
final class Member {

    /** Where somebody is, as the others see it. */
    enum State {
        ABSENT,
        WAITING,
        IN,
        RECONNECTING,
        LEFT,
        DECLINED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Participant who;
    private final String name;
    private final @Nullable GuestRole guest;
    private Standing standing;
    private State state;
    private CallRooms.@Nullable Connection current;
    private @Nullable String inst;
    private String check = "testing";
    private boolean audio = true;
    private boolean video = true;
    private boolean mayShare;
    private boolean sharing;
    private boolean listens;
    private volatile long heardAt;
    private long droppedAt;

    /** @param guest what a guest is here for; null for everybody else */
    Member(Participant who, String name, @Nullable GuestRole guest, Standing standing) {
        this.who = who;
        this.name = name;
        this.guest = guest;
        this.standing = standing;
        this.state = standing == Standing.DECLINED ? State.DECLINED : State.ABSENT;
    }

    Participant who() {
        return who;
    }

    UUID id() {
        return who.link();
    }

    boolean isPractitioner() {
        return who.role() == SeatRole.PRACTITIONER;
    }

    String name() {
        return name;
    }

    @Nullable
    GuestRole guest() {
        return guest;
    }

    Standing standing() {
        return standing;
    }

    void stands(Standing now) {
        standing = now;
    }

    State state() {
        return state;
    }

    void becomes(State next) {
        state = next;
        if (!isInRoom()) {
            mayShare = false;
            sharing = false;
        }
    }

    boolean isIn() {
        return state == State.IN;
    }

    /** In the call, or expected back. */
    boolean isInRoom() {
        return state == State.IN || state == State.RECONNECTING;
    }

    boolean isConnected() {
        return current != null;
    }

    boolean isAt(CallRooms.Connection socket) {
        return current == socket;
    }

    CallRooms.@Nullable Connection socket() {
        return current;
    }

    void connect(CallRooms.Connection socket, String pageInstance, long now) {
        current = socket;
        if (!pageInstance.equals(inst)) {
            sharing = false; // another page load: what the older one showed is gone
        }
        inst = pageInstance;
        heardAt = now;
    }

    void disconnect(long now) {
        current = null;
        droppedAt = now;
    }

    void heard(long now) {
        heardAt = now;
    }

    long heardAt() {
        return heardAt;
    }

    long droppedAt() {
        return droppedAt;
    }

    @Nullable
    String inst() {
        return inst;
    }

    String check() {
        return check;
    }

    void check(boolean ready) {
        check = ready ? "ready" : "testing";
    }

    boolean audio() {
        return audio;
    }

    boolean video() {
        return video;
    }

    /** Has no microphone to switch on (TEL-31). */
    boolean listens() {
        return listens;
    }

    void media(boolean hasAudio, boolean hasVideo, boolean onlyListens) {
        audio = hasAudio;
        video = hasVideo;
        listens = onlyListens;
    }

    /** Whether this person may show their screen: the practitioner always, others when allowed. */
    boolean mayShare() {
        return mayShare || isPractitioner();
    }

    void mayShare(boolean allowed) {
        mayShare = allowed;
        sharing = sharing && mayShare();
    }

    boolean isSharing() {
        return sharing;
    }

    void shares(boolean on) {
        sharing = on;
    }

    void send(String json) {
        if (current != null) {
            current.send(json);
        }
    }
}
