package health.praxis.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which an entry is written as bytes: each value's length, then its text; -1 for none; a list's size, then its
 * values. So no two entries have the same bytes, and none depends on how the database prints them.
 */
final class Canonical {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    private Canonical() {}

    static byte[] entry(
            UUID practice,
            UUID id,
            Instant at,
            String actorKind,
            @Nullable UUID actor,
            @Nullable String actorName,
            String action,
            String subject,
            UUID[] subjects,
            UUID[] patients,
            String description,
            @Nullable String changes,
            @Nullable String page,
            @Nullable String address) {
        return new Canonical()
                .add("entry")
                .add(practice)
                .add(id)
                .add(at)
                .add(actorKind)
                .add(actor)
                .add(actorName)
                .add(action)
                .add(subject)
                .list(subjects)
                .list(patients)
                .add(description)
                .add(changes)
                .add(page)
                .add(address)
                .bytes
                .toByteArray();
    }

    static byte[] platformEntry(
            UUID id,
            Instant at,
            String actorKind,
            @Nullable UUID account,
            String action,
            String description,
            @Nullable String page,
            @Nullable String address) {
        return new Canonical()
                .add("platform entry")
                .add(id)
                .add(at)
                .add(actorKind)
                .add(account)
                .add(action)
                .add(description)
                .add(page)
                .add(address)
                .bytes
                .toByteArray();
    }

    /** What a seal's hash is made of: its place, the entry's print, and the hash of the place before. */
    static byte[] seal(UUID practice, long seq, UUID entry, byte[] print, byte[] previous) {
        Canonical all = new Canonical().add("seal").add(practice).add(seq).add(entry);
        all.bytes.writeBytes(print);
        all.bytes.writeBytes(previous);
        return all.bytes.toByteArray();
    }

    private Canonical add(@Nullable Object value) {
        if (value == null) {
            return length(-1);
        }
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        length(text.length).bytes.writeBytes(text);
        return this;
    }

    private Canonical list(UUID[] values) {
        length(values.length);
        for (UUID value : values) {
            add(value);
        }
        return this;
    }

    private Canonical length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        return this;
    }
}
