package health.praxis.console.reports;

import health.praxis.console.Ids;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportQueries;
import health.praxis.reports.SavedReport;
import health.praxis.reports.SavedReportId;
import health.praxis.reports.SavedReports;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One report: what is asked, its rows from the first on, and the file of all of them (REP-2, REP-9). */
@Named
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private ReportQueries reports;

    @Inject
    private SavedReports savedReports;

    @Inject
    private ReportsPage menu;

    @Inject
    private ReportFile file;

    private @Nullable String id;
    private @Nullable ReportForm form;
    private transient @Nullable SavedReport saved;
    private transient @Nullable ReportAnswer answer;

    /** A saved report is run at once. @throws health.praxis.shared.NotFound when there is none for this user */
    public void load() {
        if (id == null) {
            form = new ReportForm(menu.getTypes().get(0));
            return;
        }
        saved = savedReports.one(new SavedReportId(Ids.read(id)));
        form = ReportForm.of(saved.type(), saved.filter());
        run();
    }

    /** Asks what the form says, from the first row. */
    public void run() {
        ReportFilter filter = form.filter();
        answer = new ReportAnswer(form.getType(), filter, reports.days(filter), reports.totals(form.getType(), filter));
        more();
    }

    /** Adds the rows behind those that are shown, as they were asked for. */
    public void more() {
        answer.add(reports.page(answer.getType(), answer.getFilter(), answer.getNext(), SIZE));
    }

    /** Sends what the form asks for as a file, all of it. */
    public void download() throws IOException {
        file.send(form.getType(), form.filter());
    }

    /** Another question has no answer yet. */
    public void typeChosen() {
        form.typeChosen();
        answer = null;
    }

    /** What was found; null before anything was asked. */
    public @Nullable ReportAnswer getAnswer() {
        return answer;
    }

    public @Nullable SavedReport getSaved() {
        return saved;
    }

    public @Nullable ReportForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
