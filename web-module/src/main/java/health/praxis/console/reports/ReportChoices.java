package health.praxis.console.reports;

import health.praxis.access.Calendars;
import health.praxis.delivery.Channel;
import health.praxis.practice.PractitionerCard;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.ReportQueries;
import health.praxis.reports.ReportType;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.CancellationReasons;
import health.praxis.scheduling.OwnReason;
import health.praxis.scheduling.PresetReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the filters of a report offer: nothing that its runner could not see. */
@Named
@RequestScoped
public class ReportChoices {

    @Inject
    private Calendars calendars;

    @Inject
    private CancellationReasons reasons;

    @Inject
    private ReportQueries reports;

    private @Nullable List<PractitionerCard> practitioners;
    private @Nullable List<OwnReason> own;

    /** Those whose calendars the runner sees. */
    public List<PractitionerCard> getPractitioners() {
        if (practitioners == null) {
            practitioners = calendars.seen();
        }
        return practitioners;
    }

    public List<OwnReason> getOwnReasons() {
        if (own == null) {
            own = reasons.offered();
        }
        return own;
    }

    public List<ReportType> types(ReportType among) {
        return reports.types(among.category());
    }

    public PresetReason[] getPresetReasons() {
        return PresetReason.values();
    }

    public ReportPeriod[] getPeriods() {
        return ReportPeriod.values();
    }

    public AppointmentLocation[] getLocations() {
        return AppointmentLocation.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }
}
