package health.praxis.console.reports;

import health.praxis.console.Csv;
import health.praxis.console.Download;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportQueries;
import health.praxis.reports.ReportRow;
import health.praxis.reports.ReportStretch;
import health.praxis.reports.ReportType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A report as a CSV file, with the words of the page, times in the practice's zone (REP-9). Its name says the type alone. */
@RequestScoped
public class ReportFile {

    /** Read and sent piece by piece, so that a year never stands in memory at once. */
    private static final int PIECE = 500;

    /** Spreadsheets take a file for UTF-8 by this. */
    private static final String MARK = "\ufeff";

    @Inject
    private ReportQueries reports;

    @Inject
    private ReportWords words;

    /** @throws health.praxis.tenancy.NotAllowed without the right to export, before anything is sent */
    void send(ReportType type, ReportFilter filter) throws IOException {
        ReportStretch piece = reports.export(type, filter, null, PIECE);
        String name = type.name().toLowerCase(Locale.ROOT) + ".csv";
        Writer out = Download.begin(name, "text/csv;charset=UTF-8").getResponseOutputWriter();
        List<String> columns =
                ReportLook.columns(type).stream().flatMap(ReportFile::inFile).toList();
        out.write(MARK);
        out.write(Csv.line(columns.stream()
                .map(column -> ReportWords.text("column." + column))
                .toList()));
        write(out, type, columns, piece);
        for (ReportRow.Place next = piece.next(); next != null; next = piece.next()) {
            piece = reports.export(type, filter, next, PIECE);
            write(out, type, columns, piece);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    private void write(Writer out, ReportType type, List<String> columns, ReportStretch piece) throws IOException {
        for (ReportRow row : piece.rows()) {
            out.write(Csv.line(columns.stream()
                    .map(column -> words.cell(type, row, column))
                    .toList()));
        }
    }

    /** What shares a column of the page has one each in the file. */
    private static Stream<String> inFile(String column) {
        return switch (column) {
            case "patient" -> Stream.of(column, "id");
            case "reason" -> Stream.of(column, "comments");
            default -> Stream.of(column);
        };
    }
}
