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

/**
 * One way in which a person proves, besides the password, who they are. Begun first, in use once a valid code proved it
 * (TFA-2). The step of the last used code is not read here: it is compared and set by the database alone.
 */
@Entity
@Table(name = "second_factor")
class SecondFactor {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "method")
    private FactorMethod method;

    /** Never written again by who read it: meanwhile it may have been sealed with a new key. */
    @Column(name = "sealed", updatable = false)
    private @Nullable String sealed;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "first_choice")
    private boolean firstChoice;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactor() {}

    /** @param sealed secret or number, sealed for this id; null for e-mail */
    SecondFactor(UUID id, UUID accountId, FactorMethod method, @Nullable String sealed, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.method = method;
        this.sealed = sealed;
        this.begunAt = now;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    FactorMethod method() {
        return method;
    }

    @Nullable
    String sealed() {
        return sealed;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    boolean isFirstChoice() {
        return firstChoice;
    }

    /** A valid code has come: from now on it counts. */
    void confirm(Instant now) {
        confirmedAt = now;
    }

    void chooseFirst(boolean first) {
        firstChoice = first;
    }
}
