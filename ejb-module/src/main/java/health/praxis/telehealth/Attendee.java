package health.praxis.telehealth;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
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
        /** Their link was taken away. */
        WITHDRAWN,
        ENDED
    }

    /** After these they need to be let in anew. */
    private static final Set<LeftReason> PUT_OUT =
            EnumSet.of(LeftReason.DISCONNECT, LeftReason.DECLINED, LeftReason.SENT_BACK, LeftReason.WITHDRAWN);

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

    @Column(name = "provider_removed_at")
    private @Nullable Instant providerRemovedAt;

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
    }

    /** @return whether they come in by that, and were not merely cut off for a moment */
    boolean connect(Instant now) {
        boolean comesIn = firstConnectedAt == null || leftAt != null;
        if (firstConnectedAt == null) {
            firstConnectedAt = now;
        }
        leftAt = null;
        leftReason = null;
        see(now);
        return comesIn;
    }

    void see(Instant now) {
        lastSeenAt = now;
    }

    void leave(LeftReason why, Instant now) {
        if (leftAt == null) {
            leftAt = now;
            leftReason = why;
        }
        if (PUT_OUT.contains(why)) {
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

    /** The provider has deleted their place. */
    void gone(Instant now) {
        providerAttendee = null;
        providerRemovedAt = now;
    }

    boolean connectedOnce() {
        return firstConnectedAt != null;
    }

    boolean isWithdrawn() {
        return leftReason == LeftReason.WITHDRAWN;
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
