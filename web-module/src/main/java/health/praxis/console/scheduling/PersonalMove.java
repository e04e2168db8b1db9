package health.praxis.console.scheduling;

import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.PersonalSeries;
import health.praxis.scheduling.PersonalSeriesAnswer;
import health.praxis.scheduling.SeriesScope;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Own time was drawn to another time by mouse (CAL-10, CAL-12): it moves, or stays where it was until somebody says which of
 * its series to move.
 */
@Named
@ViewScoped
public class PersonalMove extends DrawnTime {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonalCalendar calendar;

    @Inject
    private PersonalSeries series;

    @Inject
    private UndoNotice notice;

    @Inject
    private Done done;

    private @Nullable PersonalAppointmentId id;
    private @Nullable String title;
    private @Nullable Instant from;
    private @Nullable Instant until;

    /** Moves it; or, in a series, it has to be asked. */
    boolean asks(PersonalEntry drawn, Instant to, int lasting, String words) {
        if (series.place(drawn.id()).isEmpty()) {
            move(drawn.id(), to, lasting, words);
            return false;
        }
        id = drawn.id();
        title = drawn.title();
        from = drawn.start();
        until = drawn.end();
        draw(to, lasting);
        return true;
    }

    public void move() {
        Instant start = getStart();
        if (getScope() == SeriesScope.THIS) {
            move(id, start, minutes(), "done.moved");
            close();
            return;
        }
        PersonalSeriesAnswer answer = series.move(id, start, minutes(), getScope());
        getConflicts().list(answer.conflicts());
        if (getConflicts().isAny()) {
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        if (answer.moved() != null) {
            notice.show(answer.moved(), start);
        }
        done.say("done.seriesChanged", answer.count(), start);
        close();
    }

    private void move(PersonalAppointmentId one, Instant to, int lasting, String words) {
        calendar.move(one, to, lasting).ifPresent(way -> notice.show(way, to));
        done.say(words, to);
    }

    public void close() {
        id = null;
    }

    public boolean isOpen() {
        return id != null;
    }

    @Nullable
    PersonalAppointmentId getId() {
        return id;
    }

    /** What it is called; null for whom names are hidden (ANON-4). */
    public @Nullable String getTitle() {
        return title;
    }

    /** When it starts until it is moved. */
    public @Nullable Instant getFrom() {
        return from;
    }

    public @Nullable Instant getUntil() {
        return until;
    }
}
