package health.praxis.console.reports;

import health.praxis.reports.KeepReport;
import health.praxis.reports.SavedReport;
import health.praxis.reports.SavedReportId;
import health.praxis.reports.SavedReports;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Saves what a report was asked, under a name, for oneself or the practice; or forgets it (REP-2, REP-10). */
@Named
@ViewScoped
public class KeepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SavedReports door;

    @Inject
    private ReportPage page;

    private @Nullable String name;
    private boolean shared;
    private boolean open;

    /** Asks for the name of the report as it was run. */
    public void open() {
        SavedReport saved = page.getSaved();
        name = saved == null ? "" : saved.name();
        shared = saved != null && saved.shared() && saved.mine();
        open = true;
    }

    /** Under the same entry. */
    public String change() {
        SavedReportId id = page.getSaved().id();
        door.change(id, what());
        return done("kept", "/reports/report?faces-redirect=true&saved=" + id);
    }

    /** As a new entry. */
    public String keep() {
        return done("kept", "/reports/report?faces-redirect=true&saved=" + door.keep(what()));
    }

    /** Forgets the saved question. */
    public String delete() {
        SavedReport saved = page.getSaved();
        name = saved.name();
        door.delete(saved.id());
        return done(
                "deleted",
                "/reports?faces-redirect=true&category=" + saved.type().category());
    }

    private KeepReport what() {
        ReportAnswer answer = page.getAnswer();
        return new KeepReport(name, answer.getType(), answer.getFilter(), shared);
    }

    private String done(String key, String next) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        String words = new MessageFormat(ReportWords.text(key), Locale.ENGLISH).format(new Object[] {name});
        context.addMessage(null, new FacesMessage(words));
        return next;
    }

    public boolean isOpen() {
        return open;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
