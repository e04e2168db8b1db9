package health.praxis.delivery;

import static java.util.stream.Collectors.groupingBy;

import health.praxis.sealing.KeyOwner;
import health.praxis.sealing.SealedFile;
import health.praxis.sealing.Sealing;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files of the messages of the caller's practice. Lists name them without reading what is in them. */
@Dependent
class StoredAttachments {

    private static final String FILES = "select position, name, key_sealed, content from message_attachment"
            + " where practice_id = :practice and message_id = :message";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Sealing sealing;

    void add(MessageId message, List<Attachment> attachments) {
        for (int position = 0; position < attachments.size(); position++) {
            Attachment one = attachments.get(position);
            SealedFile sealed = sealing.sealFile(owner(), place(message, position), one.content());
            database.createNativeQuery(
                            "insert into message_attachment (practice_id, message_id, position, name, bytes,"
                                    + " key_sealed, content) values (:practice, :message, :position, :name, :bytes, :key, :content)")
                    .setParameter("practice", practice())
                    .setParameter("message", message.value())
                    .setParameter("position", position)
                    .setParameter("name", one.name())
                    .setParameter("bytes", one.content().length)
                    .setParameter("key", sealed.sealedKey())
                    .setParameter("content", sealed.content())
                    .executeUpdate();
        }
    }

    /** Which files these messages have, in their order. */
    Map<MessageId, List<SentAttachment>> of(Collection<MessageId> messages) {
        List<Tuple> rows = database.createNativeQuery(
                        "select message_id, position, name, bytes from message_attachment"
                                + " where practice_id = :practice and message_id in (:messages) order by message_id, position",
                        Tuple.class)
                .setParameter("practice", practice())
                .setParameter(
                        "messages", messages.stream().map(MessageId::value).toList())
                .getResultList();
        return rows.stream()
                .map(row -> new SentAttachment(
                        new MessageId(row.get(0, UUID.class)),
                        row.get(1, Integer.class),
                        row.get(2, String.class),
                        row.get(3, Integer.class)))
                .collect(groupingBy(SentAttachment::message));
    }

    /** All files of a message, as they go with it. */
    List<Attachment> opened(MessageId message) {
        List<Tuple> rows = database.createNativeQuery(FILES + " order by position", Tuple.class)
                .setParameter("practice", practice())
                .setParameter("message", message.value())
                .getResultList();
        return rows.stream().map(row -> opened(message, row)).toList();
    }

    Optional<Attachment> opened(MessageId message, int position) {
        List<Tuple> rows = database.createNativeQuery(FILES + " and position = :position", Tuple.class)
                .setParameter("practice", practice())
                .setParameter("message", message.value())
                .setParameter("position", position)
                .getResultList();
        return rows.stream().map(row -> opened(message, row)).findFirst();
    }

    private Attachment opened(MessageId message, Tuple row) {
        SealedFile sealed = new SealedFile(row.get(2, String.class), row.get(3, byte[].class));
        String place = place(message, row.get(0, Integer.class));
        return new Attachment(row.get(1, String.class), sealing.openFile(owner(), place, sealed));
    }

    private static String place(MessageId message, int position) {
        return SealedAttachmentKeys.NAME + ":" + message + ":" + position;
    }

    private static KeyOwner owner() {
        return KeyOwner.practice(Callers.current().requirePractice());
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
