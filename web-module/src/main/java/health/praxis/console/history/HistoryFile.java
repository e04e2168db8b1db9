package health.praxis.console.history;

import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryPage.Place;
import health.praxis.console.Csv;
import health.praxis.console.Desk;
import health.praxis.console.Download;
import health.praxis.reports.HistoryEntry;
import health.praxis.reports.HistoryReport;
import health.praxis.reports.HistoryStretch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history as a CSV file, with the words of the page, times in the practice's zone (AUD-11). */
@RequestScoped
public class HistoryFile {

    /** Read and sent piece by piece, so that a year's history never stands in memory at once. */
    private static final int PIECE = 500;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private static final List<String> COLUMNS = List.of(
            "when", "who", "kind", "act", "record", "ids", "patient", "description", "changes", "page", "address");

    /** Spreadsheets take a file for UTF-8 by this. */
    private static final String MARK = "\ufeff";

    @Inject
    private HistoryReport report;

    @Inject
    private HistoryWords words;

    @Inject
    private Desk desk;

    /** @throws health.praxis.tenancy.NotAllowed without the right to export, before anything is sent */
    void send(HistoryFilter filter) throws IOException {
        HistoryStretch piece = report.export(filter, null, PIECE);
        Writer out = Download.begin("history.csv", "text/csv;charset=UTF-8").getResponseOutputWriter();
        out.write(MARK);
        out.write(Csv.line(COLUMNS.stream()
                .map(name -> HistoryWords.text("column." + name))
                .toList()));
        write(out, piece);
        for (Place next = piece.next(); next != null; next = piece.next()) {
            piece = report.export(filter, next, PIECE);
            write(out, piece);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    private void write(Writer out, HistoryStretch piece) throws IOException {
        for (HistoryEntry entry : piece.entries()) {
            out.write(Csv.line(cells(entry)));
        }
    }

    private List<String> cells(HistoryEntry entry) {
        return Stream.of(
                        WHEN.format(entry.line().at().atZone(desk.getZone())),
                        words.who(entry),
                        words.kind(entry),
                        words.act(entry),
                        entry.line().subject(),
                        entry.line().subjects().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                        words.patients(entry),
                        entry.line().description(),
                        words.changes(entry),
                        entry.line().page(),
                        entry.line().address())
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
    }
}
