package health.praxis.signin;

import health.praxis.shared.SecretToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody signed in on one browser. Ending it holds from the next request on. */
@Entity
@Table(name = "sign_in_session")
class SignInSession {

    /** No session outlives a working day (IDL-2). */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Activity is written no more often than this. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_active_at")
    private Instant lastActiveAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Column(name = "second_factor")
    private boolean secondFactor;

    private String address;
    private String device;

    @SuppressWarnings("NullAway.Init")
    protected SignInSession() {}

    SignInSession(String token, UUID accountId, SessionKind kind, boolean secondFactor, Client client, Instant now) {
        this.id = UUID.randomUUID();
        this.tokenHash = SecretToken.hash(token);
        this.accountId = accountId;
        this.kind = kind;
        this.createdAt = now;
        this.lastActiveAt = now;
        this.expiresAt = now.plus(LONGEST);
        this.secondFactor = secondFactor;
        this.address = client.address();
        this.device = DeviceWords.of(client.userAgent());
    }

    UUID id() {
        return id;
    }

    SessionCard card() {
        return new SessionCard(id, createdAt, lastActiveAt, device, address);
    }

    /** Whether it would still open a page, for a person whose rule is this one. */
    boolean isLive(Instant now, int idleMinutes) {
        return endedAt == null
                && now.isBefore(expiresAt)
                && now.isBefore(lastActiveAt.plus(Duration.ofMinutes(idleMinutes)));
    }
}
