package health.praxis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where a practice's chain ends. Whoever seals locks it, so that a chain has no forks. */
@Entity
@Table(name = "audit_chain")
class AuditChain {

    @Id
    @Column(name = "practice_id")
    private UUID practiceId;

    private long seq;
    private byte[] hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditChain() {}

    long seq() {
        return seq;
    }

    byte[] hash() {
        return hash;
    }

    void reach(long place, byte[] end) {
        seq = place;
        hash = end;
    }

    Head head() {
        return new Head(practiceId, seq, hash);
    }
}
