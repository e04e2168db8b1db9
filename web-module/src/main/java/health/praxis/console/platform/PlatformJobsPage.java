package health.praxis.console.platform;

import health.praxis.installation.Readiness;
import health.praxis.platform.JobLine;
import health.praxis.platform.PlatformWork;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** When the server's own work last ran, and what is wrong with the installation. */
@Named
@RequestScoped
public class PlatformJobsPage {

    @Inject
    private PlatformWork door;

    @Inject
    private Readiness readiness;

    private List<JobLine> jobs = List.of();
    private List<String> problems = List.of();
    private List<String> warnings = List.of();

    @PostConstruct
    void open() {
        jobs = door.jobs();
        problems = readiness.problems();
        warnings = readiness.warnings();
    }

    public List<JobLine> getJobs() {
        return jobs;
    }

    public List<String> getProblems() {
        return problems;
    }

    public List<String> getWarnings() {
        return warnings;
    }
}
