package health.praxis.console;

import java.util.Map;

/** A form whose typed text is kept while it is not saved (IDL-5). */
public interface TypedTexts {

    /** The kind of form and the record's id, such as {@code patient:new}. */
    String formKey();

    /** What stands in its fields now, by the name that the page gives them; empty text for an empty field. */
    Map<String, String> texts();

    /** Puts these texts into their fields, and leaves the others as they are. */
    void type(Map<String, String> texts);
}
