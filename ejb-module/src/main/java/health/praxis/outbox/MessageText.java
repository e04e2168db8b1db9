package health.praxis.outbox;

import static health.praxis.shared.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A message as JSON text and back. Knows just the value types that {@link OutboxMessage} allows. */
final class MessageText {

    private MessageText() {}

    static String write(OutboxMessage message) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        for (RecordComponent component : components(message.getClass())) {
            json.add(component.getName(), plain(read(component, message)).toString());
        }
        return json.build().toString();
    }

    static <T extends OutboxMessage> T read(Class<T> type, String text) {
        RecordComponent[] components = components(type);
        JsonObject json;
        try (var reader = JSON.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getType(), json.getString(component.getName())))
                    .toArray());
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("no readable " + type.getSimpleName(), unreadable);
        }
    }

    private static RecordComponent[] components(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getSimpleName() + " is no record");
        }
        return type.getRecordComponents();
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("cannot read " + component.getName(), unreadable);
        }
    }

    /** Ids are records around a UUID. */
    private static Object plain(Object value) {
        return value.getClass().isRecord() ? read(components(value.getClass())[0], value) : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == long.class) {
            return Long.parseLong(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) type, text);
        }
        if (type.isRecord()) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return constructor.newInstance(UUID.fromString(text));
            } catch (ReflectiveOperationException notAnId) {
                throw new IllegalArgumentException(type.getSimpleName() + " is no id", notAnId);
            }
        }
        throw new IllegalArgumentException("a message does not carry a " + type.getSimpleName());
    }
}
