package health.praxis.console.reports;

import health.praxis.console.Desk;
import health.praxis.kit.Times;
import health.praxis.patients.PatientCard;
import health.praxis.reports.ReportDays;
import health.praxis.reports.ReportRow;
import health.praxis.reports.ReportTotal;
import health.praxis.reports.ReportType;
import health.praxis.scheduling.CancelReason;
import health.praxis.scheduling.PresetReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How page and file write a report: the same words in both. */
@Named
@RequestScoped
public class ReportWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    @Inject
    private Times times;

    @Inject
    private Desk desk;

    /** Something counted: "Attended" and 12. */
    public record Count(String words, long number) {}

    /** How a patient's part stands, or what became of a message. */
    public String state(ReportType type, String state) {
        return switch (type) {
            case ATTENDANCE, CANCELLATIONS -> of("calendar", "status." + state);
            case REMINDERS -> of("calendar", "reminderState." + state);
            case SMS, EMAIL -> of("messages", "state." + state);
        };
    }

    /** The colour of it. */
    public String sign(ReportType type, String state) {
        return switch (type) {
            case ATTENDANCE, CANCELLATIONS -> state;
            case REMINDERS -> of("calendar", "reminderSign." + state);
            case SMS, EMAIL -> of("messages", "sign." + state);
        };
    }

    /** What kind of message it was: a reminder's name, or by whom it was written. */
    public String kind(ReportRow row) {
        ReportRow.Message message = row.message();
        if (message == null) {
            return "";
        }
        if (message.kind() != null) {
            return of("calendar", "reminder." + message.kind());
        }
        return message.author() == null
                ? ""
                : new MessageFormat(of("messages", "by"), Locale.ENGLISH).format(new Object[] {message.author()});
    }

    /** Why a message failed, was skipped or cancelled. */
    public String why(ReportRow row) {
        ReportRow.Message message = row.message();
        return message == null || message.why() == null ? "" : of("calendar", "reason." + message.why());
    }

    /** Why somebody cancelled or did not come. */
    public String reason(ReportRow row) {
        return row.absence() == null
                ? ""
                : reason(row.absence().reason(), row.absence().words());
    }

    /** How many rows there are in all, and of each state; the greatest first. */
    public List<Count> counts(ReportAnswer answer) {
        return summed(answer.getTotals().stream()
                .collect(Collectors.groupingBy(
                        one -> state(answer.getType(), one.state()), Collectors.summingLong(ReportTotal::count))));
    }

    /** How many rows there are of each reason, the greatest first. */
    public List<Count> reasons(ReportAnswer answer) {
        return summed(answer.getTotals().stream()
                .filter(one -> !reason(one.reason(), one.words()).isEmpty())
                .collect(Collectors.groupingBy(
                        one -> reason(one.reason(), one.words()), Collectors.summingLong(ReportTotal::count))));
    }

    /** The sum of all counts. */
    public long total(ReportAnswer answer) {
        return answer.getTotals().stream().mapToLong(ReportTotal::count).sum();
    }

    /** A cell of the file. */
    String cell(ReportType type, ReportRow row, String column) {
        ReportRow.Visit visit = row.visit();
        ReportRow.Message message = row.message();
        PatientCard patient = row.patient();
        return switch (column) {
            case "start", "when" -> moment(row.place().at());
            case "patient" -> patient == null ? "" : patient.name();
            case "id" -> patient == null ? "" : patient.pxId();
            case "practitioner" -> visit == null ? "" : visit.practitioner();
            case "location" -> visit == null ? "" : of("calendar", "location." + visit.location());
            case "visit" -> visit == null ? "" : moment(visit.start());
            case "state" -> state(type, row.state());
            case "reason" -> reason(row);
            case "comments" ->
                row.absence() == null
                        ? ""
                        : Objects.requireNonNullElse(row.absence().comments(), "");
            case "noted" -> row.absence() == null ? "" : moment(row.absence().at());
            case "kind" -> kind(row);
            case "channel" -> message == null ? "" : of("messages", "channel." + message.channel());
            case "why" -> why(row);
            default -> throw new IllegalArgumentException(column);
        };
    }

    /** The days a report is about: "1 March 2026 – 31 March 2026". */
    public String days(ReportDays days) {
        return days.first().equals(days.last())
                ? times.date(days.first())
                : times.date(days.first()) + " – " + times.date(days.last());
    }

    static String text(String key) {
        return of("reports", key);
    }

    private String moment(Instant moment) {
        return WHEN.format(moment.atZone(desk.getPracticeZone()));
    }

    private static String reason(@Nullable CancelReason reason, @Nullable String words) {
        return reason instanceof PresetReason preset
                ? of("calendar", "cancelReason." + preset)
                : Objects.requireNonNullElse(words, "");
    }

    private static List<Count> summed(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .map(one -> new Count(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::words))
                .toList();
    }

    private static String of(String bundle, String key) {
        return ResourceBundle.getBundle("health.praxis.console." + bundle).getString(key);
    }
}
