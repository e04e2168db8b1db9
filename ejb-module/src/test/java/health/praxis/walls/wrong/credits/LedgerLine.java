package health.praxis.walls.wrong.credits;

import health.praxis.walls.wrong.scheduling.Visit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A wrong sample: a public entity with a setter, a change to a ledger line, and an association into another room. */
@Entity
public class LedgerLine {

    @Id
    private UUID id;

    private long amount;

    @ManyToOne
    private Visit visit;

    public void setAmount(long amount) {
        this.amount = amount;
    }
}
