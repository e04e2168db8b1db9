package health.praxis.walls.wrong.patients;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Wrong sample: stands for the profile, with somebody beside it who reads names (ANON-4). */
@Entity
class Patient {

    @Id
    private UUID id;

    private String name;

    String name() {
        return name;
    }
}
