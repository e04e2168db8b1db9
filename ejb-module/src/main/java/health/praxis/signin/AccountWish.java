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

/** Somebody who wants an account and has not proved the address yet. */
@Entity
@Table(name = "account_wish")
class AccountWish {

    @Id
    private UUID id;

    private String email;

    /** What the account is to sign in to first. */
    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccountWish() {}

    AccountWish(UUID id, SessionKind kind, String email, String passwordHash, Instant now) {
        this.id = id;
        this.kind = kind;
        this.email = email.strip();
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    SessionKind kind() {
        return kind;
    }

    String email() {
        return email;
    }

    /** The account that was wished for. */
    Account account(Instant now) {
        usedAt = now;
        return new Account(email, passwordHash, false, now);
    }
}
