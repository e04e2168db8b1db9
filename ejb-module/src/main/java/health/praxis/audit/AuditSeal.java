package health.praxis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One link of a practice's chain: it stands for one entry at one place. Written once, never touched again. */
@Entity
@Immutable
@Table(name = "audit_seal")
class AuditSeal {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "seq") long seq) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "entry_id")
    private UUID entryId;

    private int epoch;
    private byte[] hash;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @SuppressWarnings("NullAway.Init")
    protected AuditSeal() {}

    AuditSeal(UUID practiceId, long seq, UUID entryId, int epoch, byte[] hash, Instant sealedAt) {
        this.key = new Key(practiceId, seq);
        this.entryId = entryId;
        this.epoch = epoch;
        this.hash = hash;
        this.sealedAt = sealedAt;
    }
}
