package health.praxis.console;

import health.praxis.practice.UnsavedText;
import health.praxis.practice.UnsavedTexts;
import health.praxis.tenancy.Callers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Unsaved text of the page's form (IDL-5): praxis/unsaved.js keeps it on the server while somebody types, and here it comes back
 * when the same user opens the same form again.
 */
@Named
@ViewScoped
public class Unsaved implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnsavedTexts texts;

    private String formKey = "";
    private Map<String, String> saved = Map.of();
    private Set<String> names = new TreeSet<>();
    private @Nullable Instant at;

    /** Puts what was typed and not saved into a form that has just been filled; what is the same by now is no news. */
    public <T extends TypedTexts> T into(T form) {
        formKey = form.formKey();
        saved = new HashMap<>(form.texts());
        UnsavedText kept = texts.find(formKey).orElse(new UnsavedText(Map.of(), Instant.EPOCH));
        Map<String, String> back = new HashMap<>(kept.fields());
        back.keySet().retainAll(saved.keySet());
        back.entrySet().removeIf(field -> field.getValue().equals(saved.get(field.getKey())));
        form.type(back);
        names = new TreeSet<>(back.keySet());
        at = back.isEmpty() ? null : kept.at();
        return form;
    }

    /** The form was saved or left on purpose. */
    public void forget() {
        if (!formKey.isEmpty()) {
            texts.drop(formKey);
            at = null;
            names.clear();
        }
    }

    /** Throws the text away that came back; what is saved stands in the form again. */
    public void discard(TypedTexts form) {
        forget();
        form.type(saved);
    }

    public boolean isBack() {
        return at != null;
    }

    public @Nullable Instant getAt() {
        return at;
    }

    public String getFormKey() {
        return formKey;
    }

    /** Names of the fields that are kept, for the script. */
    public String getFields() {
        return String.join(" ", new TreeSet<>(saved.keySet()));
    }

    /** Names of the fields whose text came back. */
    public String getNames() {
        return String.join(" ", names);
    }

    /** Whose page it is: text of a page opened under one practice is never kept under another (ORG-4). */
    public String getOwner() {
        return Callers.current().requireUser().toString();
    }
}
