package health.praxis.outbox;

import health.praxis.shared.PracticeGroupId;

/**
 * An order to another room, owned by the room that receives it: a record of ids and plain values (text, whole numbers,
 * instants, enums), never of patient data. The table of waiting messages serves all practices.
 */
public interface OutboxMessage {

    /** The practice under which the message is handled. */
    PracticeGroupId practice();

    /** The queue's name, as in {@code java:/jms/queue/<name>}. */
    String queue();
}
