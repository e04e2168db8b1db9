package health.praxis.walls.wrong.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A wrong sample's other room. */
@Entity
public class Visit {
    @Id
    private UUID id;
}
