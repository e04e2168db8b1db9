package health.praxis.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail to an account on its way to the mail server. Sent at most once. */
@Entity
@Table(name = "account_mail")
class WaitingMail {

    /** A mail server that is not reached is tried so often. */
    static final int MOST_ATTEMPTS = 10;

    enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        /** There was nobody to write to, or nothing to say any more. */
        DROPPED
    }

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String kind;

    @Column(name = "about_id")
    private UUID aboutId;

    @Column(name = "put_at")
    private Instant putAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected WaitingMail() {}

    WaitingMail(UUID accountId, String kind, UUID aboutId, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.kind = kind;
        this.aboutId = aboutId;
        this.putAt = now;
        this.state = State.WAITING;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String kind() {
        return kind;
    }

    UUID aboutId() {
        return aboutId;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    void begin() {
        state = State.SENDING;
        attempts++;
    }

    void settle(State outcome, Instant now) {
        state = outcome;
        settledAt = now;
    }

    /** The mail server was not reached. @return whether it is to be tried again */
    boolean notReached(Instant now) {
        if (attempts < MOST_ATTEMPTS) {
            state = State.WAITING;
            return true;
        }
        settle(State.FAILED, now);
        return false;
    }
}
