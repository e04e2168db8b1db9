package health.praxis.reports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A report as it is to be saved.
 *
 * @param shared whether everybody in the practice group may run it (REP-10)
 */
public record KeepReport(@NotBlank @Size(max = 80) String name, ReportType type, ReportFilter filter, boolean shared) {

    public KeepReport {
        name = name.strip();
    }
}
