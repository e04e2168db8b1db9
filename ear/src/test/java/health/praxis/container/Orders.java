package health.praxis.container;

import health.praxis.outbox.Outbox;
import health.praxis.outbox.OutboxMessage;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Puts messages into the outbox in transactions of their own, as a door would. */
@Stateless
@LocalBean
public class Orders {

    @Inject
    private Outbox outbox;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    public void put(OutboxMessage message) {
        Callers.run(Caller.job(message.practice(), "test"), () -> outbox.put(message));
    }

    /** The same under a chosen id: what a relay leaves behind that died after the broker took the message. */
    public void putWithId(OutboxMessage message, UUID id) {
        put(message);
        database.flush();
        database.createNativeQuery(
                        "update outbox_message set id = :id where practice_id = :practice and leased_until is null")
                .setParameter("id", id)
                .setParameter("practice", message.practice().value())
                .executeUpdate();
    }
}
