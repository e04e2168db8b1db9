package health.praxis.telehealth;

import health.praxis.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Who is out of a session goes out of the provider's meeting too, so that a connection held open does not outlast it
 * (TEL-20, TEL-36).
 */
@Dependent
class Expulsion {

    @Inject
    private Outbox outbox;

    /** Orders it, in the transaction that puts them out. Without a meeting at a provider there is nothing to leave. */
    void order(VideoSession session, UUID link) {
        if (session.meeting() != null) {
            outbox.put(new RemoveAttendee(session.practice(), session.id(), link));
        }
    }
}
