package health.praxis.console.history;

import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryPage.Place;
import health.praxis.console.Desk;
import health.praxis.console.Ids;
import health.praxis.reports.HistoryEntry;
import health.praxis.reports.HistoryReport;
import health.praxis.reports.HistoryStretch;
import health.praxis.shared.PatientId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of the practice, or of one patient: looked through from the newest entry back (AUD-4, AUD-5). */
@Named
@ViewScoped
public class UserActionsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private HistoryReport report;

    @Inject
    private HistoryFile file;

    @Inject
    private Desk desk;

    @Inject
    private transient Clock clock;

    private @Nullable String id;
    private @Nullable HistoryForm form;
    private transient @Nullable List<HistoryEntry> entries;
    private @Nullable Place next;

    /** Shows the newest. @throws health.praxis.tenancy.NotAllowed without the right to read the history */
    public void load() {
        form = new HistoryForm(LocalDate.ofInstant(clock.instant(), desk.getZone()));
        show();
    }

    /** Shows what the form asks for, from its newest entry. */
    public void show() {
        entries = new ArrayList<>();
        next = null;
        older();
    }

    /** Adds the entries before those that are shown. */
    public void older() {
        HistoryStretch stretch = report.page(filter(), next, SIZE);
        entries = new ArrayList<>(entries == null ? List.of() : entries);
        entries.addAll(stretch.entries());
        next = stretch.next();
    }

    /** Sends what the form asks for as a file, all of it. */
    public void download() throws IOException {
        file.send(filter());
    }

    private HistoryFilter filter() {
        return form.filter(desk.getZone(), id == null ? null : new PatientId(Ids.read(id)));
    }

    public List<HistoryEntry> getEntries() {
        return entries == null ? List.of() : entries;
    }

    public boolean isMore() {
        return next != null;
    }

    public @Nullable HistoryForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
