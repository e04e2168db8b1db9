package health.praxis.walls.wrong.patients;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Wrong sample: answers with names whoever asks. */
class NameList {

    private final EntityManager database;

    NameList(EntityManager database) {
        this.database = database;
    }

    List<String> names() {
        return database.createQuery("select p from Patient p", Patient.class).getResultList().stream()
                .map(Patient::name)
                .toList();
    }
}
