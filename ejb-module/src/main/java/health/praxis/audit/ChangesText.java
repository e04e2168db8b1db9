package health.praxis.audit;

import static health.praxis.shared.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changed fields as the text that an entry keeps: JSON, fields in the order of their names. */
final class ChangesText {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private ChangesText() {}

    static @Nullable String write(Map<String, AuditEvent.Change> changes) {
        if (changes.isEmpty()) {
            return null;
        }
        JsonObjectBuilder fields = JSON.createObjectBuilder();
        new TreeMap<>(changes).forEach((field, change) -> {
            JsonObjectBuilder values = JSON.createObjectBuilder();
            if (change.before() != null) {
                values.add(BEFORE, change.before());
            }
            if (change.after() != null) {
                values.add(AFTER, change.after());
            }
            fields.add(field, values);
        });
        return fields.build().toString();
    }

    static List<HistoryLine.FieldChange> read(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject fields = reader.readObject();
            return fields.keySet().stream()
                    .map(field -> new HistoryLine.FieldChange(
                            field,
                            fields.getJsonObject(field).getString(BEFORE, null),
                            fields.getJsonObject(field).getString(AFTER, null),
                            false))
                    .toList();
        }
    }
}
