package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What the panel and the dialogs say of the series that the open appointment is in (APT-9, APT-10, APT-12). */
@Named
@RequestScoped
public class SeriesLine extends PlaceWords {

    @Inject
    private Series series;

    @Inject
    private AppointmentPanel panel;

    private @Nullable SeriesPlace place;
    /** What the panel held when the place was asked for; it may open another one within the request. */
    private @Nullable AppointmentDetail about;

    @Override
    public @Nullable SeriesPlace getPlace() {
        AppointmentDetail shown = panel.getDetail();
        if (shown != about) {
            about = shown;
            place = shown == null ? null : series.place(shown.id()).orElse(null);
        }
        return place;
    }
}
