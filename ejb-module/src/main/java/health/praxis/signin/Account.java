package health.praxis.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who signs in; belongs to no practice and may be a member of several (ORG-3). */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "platform_administrator")
    private boolean platformAdministrator;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String email, String passwordHash, boolean platformAdministrator, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email.strip();
        this.passwordHash = passwordHash;
        this.platformAdministrator = platformAdministrator;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    Credential credential() {
        return new Credential(id, email, passwordHash);
    }

    SignedIn signedIn() {
        return new SignedIn(id, email, platformAdministrator);
    }

    AccountCard card() {
        return new AccountCard(id, email, lastSignInAt);
    }

    /** @param freshHash the same password hashed by today's parameters, when the kept hash is older */
    void signedIn(Instant now, @Nullable String freshHash) {
        lastSignInAt = now;
        if (freshHash != null) {
            passwordHash = freshHash;
        }
    }

    void replacePassword(String hash) {
        passwordHash = hash;
    }
}
