package health.praxis.practice;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed into a form and did not save.
 *
 * @param fields by the name that the form gives them
 * @param at when it was kept last
 */
public record UnsavedText(Map<String, String> fields, Instant at) {

    public UnsavedText {
        fields = Map.copyOf(fields);
    }

    /** Without the text, which is a patient's. */
    @Override
    public String toString() {
        return "UnsavedText[" + fields.size() + " fields, " + at + "]";
    }
}
