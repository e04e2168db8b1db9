package health.praxis.console.history;

import health.praxis.audit.HistoryLine;
import health.praxis.kit.Times;
import health.praxis.reports.HistoryEntry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the page and the file write an entry: the same words in both. */
@Named
@RequestScoped
public class HistoryWords {

    private static final int MOST_IDS = 3;

    @Inject
    private Times times;

    /** The name of whoever acted, or else what kind of actor it was (AUD-9). */
    public String who(HistoryEntry entry) {
        return entry.who() == null ? kind(entry) : entry.who();
    }

    /** What kind of actor it was. */
    public String kind(HistoryEntry entry) {
        return text("kind." + entry.line().actorKind());
    }

    /** What was done. */
    public String act(HistoryEntry entry) {
        return text("action." + entry.line().action());
    }

    /** Whose data it touched: names, or how many when a list was read. */
    public String patients(HistoryEntry entry) {
        int all = entry.line().patients().size();
        if (all > 0 && entry.patients().isEmpty()) {
            return all + " " + text(all == 1 ? "patient" : "patients");
        }
        return entry.patients().stream()
                .map(card -> card.named() ? card.name() + " " + card.pxId() : card.pxId())
                .collect(Collectors.joining(", "));
    }

    /** The first parts of the records' ids, enough to compare them. */
    public String records(HistoryEntry entry) {
        int all = entry.line().subjects().size();
        String ids = entry.line().subjects().stream()
                .limit(MOST_IDS)
                .map(UUID::toString)
                .map(id -> id.substring(0, 8))
                .collect(Collectors.joining(", "));
        return all > MOST_IDS ? ids + " … (" + all + ")" : ids;
    }

    /** "First name: Ana → Anna"; a dash stands for no value (AUD-7); "First name: hidden" where names are (AUD-10). */
    public String change(HistoryLine.FieldChange change) {
        if (change.hidden()) {
            return field(change) + ": " + text("value.hidden");
        }
        return field(change) + ": " + value(change.before()) + " → " + value(change.after());
    }

    /** The name of a field in the words of the page; one that no door writes any more, as it was written. */
    private static String field(HistoryLine.FieldChange change) {
        String key = "field." + change.field().replace(' ', '_');
        return texts().containsKey(key) ? text(key) : change.field();
    }

    /** A value; moments in the practice's zone, a dash for none. */
    public String value(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        try {
            return value.endsWith("Z") ? times.dayAndTime(Instant.parse(value)) : value;
        } catch (DateTimeParseException noMoment) {
            return value;
        }
    }

    /** All changes in one line. */
    String changes(HistoryEntry entry) {
        return entry.line().changes().stream().map(this::change).collect(Collectors.joining("; "));
    }

    static String text(String key) {
        return texts().getString(key);
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("health.praxis.console.history");
    }
}
