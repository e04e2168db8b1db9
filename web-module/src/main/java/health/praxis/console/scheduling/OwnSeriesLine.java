package health.praxis.console.scheduling;

import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalSeries;
import health.praxis.scheduling.SeriesPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the form of own time and its dialogs say of the series that it is in (CAL-12). */
@Named
@RequestScoped
public class OwnSeriesLine extends PlaceWords {

    @Inject
    private PersonalSeries series;

    @Inject
    private PersonalForm form;

    @Inject
    private PersonalMove move;

    private @Nullable SeriesPlace place;
    /** What was open when the place was asked for. */
    private @Nullable PersonalAppointmentId about;

    @Override
    public @Nullable SeriesPlace getPlace() {
        PersonalDraft draft = form.getDraft();
        PersonalAppointmentId open = draft == null ? move.getId() : draft.id();
        if (!Objects.equals(open, about)) {
            about = open;
            place = open == null ? null : series.place(open).orElse(null);
        }
        return place;
    }
}
