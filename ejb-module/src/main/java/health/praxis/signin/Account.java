package health.praxis.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
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

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    @Column(name = "temporary_until")
    private @Nullable Instant temporaryUntil;

    @Column(name = "reading_zone")
    private @Nullable String readingZone;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String email, String passwordHash, boolean platformAdministrator, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email.strip();
        this.passwordHash = passwordHash;
        this.platformAdministrator = platformAdministrator;
        this.createdAt = now;
        this.passwordSetAt = now;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    Instant passwordSetAt() {
        return passwordSetAt;
    }

    /** A password that was made for a new user and not replaced in time opens nothing (ORG-9). */
    boolean hasOutlivedTemporaryPassword(Instant now) {
        return temporaryUntil != null && !now.isBefore(temporaryUntil);
    }

    boolean hasSignedInBefore() {
        return lastSignInAt != null;
    }

    /** The password is for the first sign-in only. */
    void temporaryUntil(Instant end) {
        temporaryUntil = end;
    }

    void replaceEmail(String next) {
        email = next.strip();
    }

    /** Whether somebody may sign in there by this account at all. */
    boolean opens(SessionKind kind) {
        return kind != SessionKind.PLATFORM || platformAdministrator;
    }

    Credential credential() {
        return new Credential(id, email, passwordHash);
    }

    SignedIn signedIn(SessionKind kind) {
        return new SignedIn(id, email, kind);
    }

    AccountCard card() {
        return new AccountCard(id, email, lastSignInAt);
    }

    /** Where its owner reads times (CAL-15). @param zone null for wherever a page is about */
    void readIn(@Nullable String zone) {
        readingZone = zone;
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    /** @param freshHash the same password hashed by today's parameters */
    void rehash(String freshHash) {
        passwordHash = freshHash;
    }

    void replacePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
        temporaryUntil = null;
    }

    /** Whether a new password is due: the present one was made for the person (ORG-9), or is too old (IDL-1). */
    boolean owesNewPassword(StrictestRule rule, Instant now) {
        Integer days = rule.refreshDays();
        return temporaryUntil != null || days != null && !now.isBefore(passwordSetAt.plus(Duration.ofDays(days)));
    }

    void runsInstallation(boolean runs) {
        platformAdministrator = runs;
    }

    boolean isPlatformAdministrator() {
        return platformAdministrator;
    }
}
