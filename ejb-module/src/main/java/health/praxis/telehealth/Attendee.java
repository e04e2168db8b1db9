package health.praxis.telehealth;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One participant's part in a video session: let in, came, was seen, went. Changed by its {@link VideoSession} only. */
@Embeddable
class Attendee {

    /** Why somebody is not in the call any more. */
    enum LeftReason {
        DISCONNECT,
        TIMEOUT,
        DECLINED,
        SENT_BACK,
        ENDED
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private SeatRole role;

    @Column(name = "admitted_at")
    private @Nullable Instant admittedAt;

    @Column(name = "first_connected_at")
    private @Nullable Instant firstConnectedAt;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_reason")
    private @Nullable LeftReason leftReason;

    @Column(name = "provider_attendee")
    private @Nullable String providerAttendee;

    @SuppressWarnings("NullAway.Init")
    protected Attendee() {
        // for JPA
    }

    Attendee(SeatRole role) {
        this.role = role;
    }

    SeatRole role() {
        return role;
    }

    void admit(Instant now) {
        if (admittedAt == null) {
            admittedAt = now;
        }
        leftAt = null;
        leftReason = null;
    }

    void connect(Instant now) {
        if (firstConnectedAt == null) {
            firstConnectedAt = now;
        }
        leftAt = null;
        leftReason = null;
        see(now);
    }

    void see(Instant now) {
        lastSeenAt = now;
    }

    void leave(LeftReason why, Instant now) {
        if (leftAt == null) {
            leftAt = now;
            leftReason = why;
        }
        if (why == LeftReason.DISCONNECT || why == LeftReason.DECLINED || why == LeftReason.SENT_BACK) {
            admittedAt = null;
            leftReason = why;
        }
    }

    /** The provider's name of this participant. */
    @Nullable
    String knownAs() {
        return providerAttendee;
    }

    void knownAs(String attendee) {
        providerAttendee = attendee;
    }

    boolean connectedOnce() {
        return firstConnectedAt != null;
    }

    Standing standing() {
        if (admittedAt != null) {
            return Standing.ADMITTED;
        }
        if (leftReason == LeftReason.DECLINED) {
            return Standing.DECLINED;
        }
        return leftReason == LeftReason.DISCONNECT ? Standing.DISCONNECTED : Standing.OUTSIDE;
    }

    @Nullable
    Instant joinedAt() {
        return firstConnectedAt;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }
}
