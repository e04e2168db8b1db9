package health.praxis.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that somebody wants to sign in by; once it does, the address before, for the letter that says so. */
@Entity
@Table(name = "email_change")
class WishedEmail {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "new_email")
    private String newEmail;

    @Column(name = "old_email")
    private @Nullable String oldEmail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "old_confirmed_at")
    private @Nullable Instant oldConfirmedAt;

    @Column(name = "new_confirmed_at")
    private @Nullable Instant newConfirmedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected WishedEmail() {}

    WishedEmail(UUID accountId, String newEmail, Instant now) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.newEmail = newEmail.strip();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String newEmail() {
        return newEmail;
    }

    @Nullable
    String oldEmail() {
        return oldEmail;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    void confirm(AccountLink.Kind side, Instant now) {
        if (side == AccountLink.Kind.EMAIL_OLD) {
            oldConfirmedAt = now;
        } else {
            newConfirmedAt = now;
        }
    }

    boolean isConfirmed() {
        return oldConfirmedAt != null && newConfirmedAt != null;
    }

    void settle(String before, Instant now) {
        oldEmail = before;
        settledAt = now;
    }
}
