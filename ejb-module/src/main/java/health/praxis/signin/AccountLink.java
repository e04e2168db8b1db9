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

/** A secret that was sent by e-mail; good once and for a time. */
@Entity
@Table(name = "account_link")
class AccountLink {

    enum Kind {
        /** Choose a new password (LOG-6). */
        RESET(Duration.ofMinutes(60)),
        /** Confirm a change of e-mail from the present address (LOG-9). */
        EMAIL_OLD(Duration.ofHours(24)),
        /** Confirm it from the new address. */
        EMAIL_NEW(Duration.ofHours(24)),
        /** Prove the address of an account that is wished for (LOG-11). */
        NEW_ACCOUNT(Duration.ofHours(24));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }
    }

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "subject_id")
    private @Nullable UUID subjectId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccountLink() {}

    /** @param subject what it is about, if not the account */
    AccountLink(UUID accountId, Kind kind, @Nullable UUID subject, byte[] secretKey, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.kind = kind;
        this.subjectId = subject;
        this.tokenHash = SecretToken.hash(token(secretKey));
        this.createdAt = now;
        this.expiresAt = now.plus(kind.life);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    UUID subjectId() {
        return subjectId;
    }

    /** The secret, derived anew each time it is sent. */
    String token(byte[] secretKey) {
        return Tokens.derived(secretKey, kind.name(), id);
    }

    boolean isUsable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
