package health.praxis.walls.wrong.scheduling;

import com.twilio.http.TwilioRestClient;
import health.praxis.tenancy.Door;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** A wrong sample: a door method without a right, time without the clock, SQL built from text, an SDK outside its adapter. */
@Stateless
@Door
public class OpenDoor {

    private EntityManager database;
    private TwilioRestClient provider;

    public Instant anybody() {
        return Instant.now();
    }

    public List<?> search(String text) {
        StringBuilder query = new StringBuilder("select v from Visit v where v.name = '");
        query.append(text).append("'");
        return database.createQuery(query.toString()).getResultList();
    }
}
