package health.praxis.practice;

import static health.praxis.shared.JsonParts.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.sealing.KeyOwner;
import health.praxis.sealing.Sealing;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that a user typed into a form and has not saved: after an automatic sign-out it comes back to the same user in the
 * same practice, and to nobody else (IDL-5). Sealed with the practice's key; kept until it is saved or thrown away, at most
 * seven days. Which record a form belongs to is checked by whoever shows that record.
 */
@Stateless
@Door
public class UnsavedTexts {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 16_000;
    private static final Pattern FORM = Pattern.compile("[a-z]{1,20}:(new|[0-9a-f-]{36})");

    @Inject
    private UnsavedTextRows rows;

    @Inject
    private Sealing sealing;

    @Inject
    private Clock clock;

    /**
     * Keeps the present text of a form in place of what was kept before.
     *
     * @param form the kind of form and the record's id, such as {@code patient:new}
     * @param fields by name; none forgets what was kept
     * @throws UnsavedTextTooLong above 16,000 characters
     * @throws NotFound for a form that has no such name
     */
    @Allowed({Right.CALENDAR_EDIT, Right.PATIENTS_EDIT})
    public void keep(String form, Map<String, String> fields) {
        if (!FORM.matcher(form).matches()) {
            throw new NotFound("form");
        }
        if (fields.isEmpty()) {
            rows.drop(form);
            return;
        }
        JsonObjectBuilder text = JSON.createObjectBuilder();
        fields.forEach(text::add);
        String plain = text.build().toString();
        if (plain.length() > LONGEST) {
            throw new UnsavedTextTooLong(LONGEST);
        }
        rows.keep(form, sealing.seal(owner(), place(form), plain.getBytes(UTF_8)), clock.instant());
    }

    /** What the user had typed into this form; for whoever has just shown them the record itself. */
    @Allowed({Right.CALENDAR_VIEW, Right.PATIENTS_VIEW})
    public Optional<UnsavedText> find(String form) {
        Instant oldest = clock.instant().minus(KEPT);
        return rows.find(form).filter(row -> row.at().isAfter(oldest)).map(row -> open(form, row));
    }

    /** Forgets what was kept for a form: it was saved, or thrown away. */
    @Allowed({Right.CALENDAR_VIEW, Right.PATIENTS_VIEW})
    public void drop(String form) {
        rows.drop(form);
    }

    /** Practice groups in which old text may lie. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> practices() {
        return rows.practices();
    }

    /** Forgets what is older than seven days. */
    @Allowed(Right.WORK)
    public void clear() {
        rows.dropOlder(clock.instant().minus(KEPT));
    }

    private UnsavedText open(String form, UnsavedTextRows.Row row) {
        String plain = new String(sealing.open(owner(), place(form), row.sealed()), UTF_8);
        try (JsonReader reader = JSON.createReader(new StringReader(plain))) {
            JsonObject text = reader.readObject();
            Map<String, String> fields = new HashMap<>();
            text.keySet().forEach(name -> fields.put(name, text.getString(name)));
            return new UnsavedText(fields, row.at());
        }
    }

    private static KeyOwner owner() {
        return KeyOwner.practice(Callers.current().requirePractice());
    }

    private static String place(String form) {
        Caller caller = Callers.current();
        return SealedTexts.NAME + ":" + caller.requireUser() + ":" + form;
    }
}
