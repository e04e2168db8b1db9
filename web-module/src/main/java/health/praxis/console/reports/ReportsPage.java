package health.praxis.console.reports;

import health.praxis.reports.ReportCategory;
import health.praxis.reports.ReportQueries;
import health.praxis.reports.ReportType;
import health.praxis.reports.SavedReport;
import health.praxis.reports.SavedReports;
import health.praxis.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The categories, what each can be asked, and what is saved there (REP-1, REP-2). */
@Named
@RequestScoped
public class ReportsPage {

    @Inject
    private ReportQueries reports;

    @Inject
    private SavedReports saved;

    private @Nullable String category;
    private @Nullable List<ReportCategory> categories;
    private @Nullable List<SavedReport> kept;

    /** @throws NotFound when there is no such category, or the caller may run nothing of it */
    public void load() {
        getShown();
    }

    /** Those of which the caller may run something. */
    public List<ReportCategory> getCategories() {
        if (categories == null) {
            categories = Arrays.stream(ReportCategory.values())
                    .filter(one -> !reports.types(one).isEmpty())
                    .toList();
        }
        return categories;
    }

    /** The one that was asked for, else the first. */
    public ReportCategory getShown() {
        return getCategories().stream()
                .filter(one -> category == null || one.name().equals(category))
                .findFirst()
                .orElseThrow(() -> new NotFound("report category"));
    }

    /** What can be asked there. */
    public List<ReportType> getTypes() {
        return reports.types(getShown());
    }

    /** What is saved of a category, by name. */
    public List<SavedReport> saved(ReportCategory of) {
        if (kept == null) {
            kept = saved.list();
        }
        return kept.stream().filter(one -> one.type().category() == of).toList();
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }
}
