package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** That an account has a membership. Made with the membership; nothing in it changes. */
@Entity
@Table(name = "membership_index")
class MembershipEntry {

    @Embeddable
    record Key(
            @Column(name = "account_id") UUID accountId,
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "user_id") UUID userId)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected MembershipEntry() {}

    MembershipEntry(UUID accountId, PracticeGroupId practice, UserId user) {
        this.key = new Key(accountId, practice.value(), user.value());
    }

    Membership membership() {
        return new Membership(new PracticeGroupId(key.practiceId()), new UserId(key.userId()));
    }
}
