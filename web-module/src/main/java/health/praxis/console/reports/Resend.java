package health.praxis.console.reports;

import health.praxis.reminders.Reminders;
import health.praxis.reminders.SendAgain;
import health.praxis.reminders.SentAgain;
import health.praxis.reports.ReportRow;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Sends failed reminders again from the report, and says row by row what came of it (REM-24). */
@Named
@ViewScoped
public class Resend implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Reminders reminders;

    @Inject
    private ReportPage page;

    private final Map<String, Boolean> ticked = new HashMap<>();
    private final Map<UUID, SentAgain> said = new HashMap<>();

    /** Another question: nothing is ticked, nothing was said. */
    public void clear() {
        ticked.clear();
        said.clear();
    }

    /** Sends one. */
    public void send(ReportRow row) {
        send(List.of(row));
    }

    /** Sends those that are ticked. */
    public void sendTicked() {
        send(page.getAnswer().getRows().stream()
                .filter(row ->
                        isOffered(row) && ticked.getOrDefault(row.place().id().toString(), false))
                .toList());
        ticked.clear();
    }

    /** Whether a row can still be sent again from here. */
    public boolean isOffered(ReportRow row) {
        return row.message() != null
                && row.message().again() != null
                && !said.containsKey(row.place().id());
    }

    /** Whether any row can. */
    public boolean isAnyOffered() {
        return page.getAnswer() != null && page.getAnswer().getRows().stream().anyMatch(this::isOffered);
    }

    /** What came of it; empty before. */
    public String said(ReportRow row) {
        SentAgain result = said.get(row.place().id());
        return result == null ? "" : ReportWords.text("again." + result);
    }

    public Map<String, Boolean> getTicked() {
        return ticked;
    }

    private void send(List<ReportRow> rows) {
        List<SendAgain> wanted = rows.stream().map(row -> row.message().again()).toList();
        List<SentAgain> results = reminders.sendAgain(wanted);
        for (int i = 0; i < results.size(); i++) {
            said.put(rows.get(i).place().id(), results.get(i));
        }
        long leaving = results.stream().filter(SentAgain.LEAVES::equals).count();
        String words = rows.isEmpty()
                ? ReportWords.text("again.none")
                : new MessageFormat(ReportWords.text("again.done"), Locale.ENGLISH)
                        .format(new Object[] {leaving, rows.size()});
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words));
    }
}
