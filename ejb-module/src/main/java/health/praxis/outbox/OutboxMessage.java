package health.praxis.outbox;

import health.praxis.shared.PracticeGroupId;
import java.util.UUID;

/**
 * An order to another room, owned by the room that receives it: a record of ids and plain values (text, whole numbers,
 * instants, enums), never of patient data. The table of waiting messages serves all practices.
 */
public interface OutboxMessage {

    /** Stands for no practice: what belongs to accounts or to the installation is handled without one. */
    PracticeGroupId NO_PRACTICE = new PracticeGroupId(new UUID(0, 0));

    /** The practice under which the message is handled, or {@link #NO_PRACTICE}. */
    PracticeGroupId practice();

    /** The queue's name, as in {@code java:/jms/queue/<name>}. */
    String queue();
}
