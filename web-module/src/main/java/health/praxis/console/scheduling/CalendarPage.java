package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import health.praxis.shared.TimeSlot;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Which span of time the calendar shows; this week to begin with (CAL-1). */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Desk desk;

    @Inject
    private Present present;

    @Inject
    private ZoomMenu zoom;

    @Inject
    private ShownLook shown;

    private CalendarView view = CalendarView.WEEK;
    private LocalDate date = LocalDate.EPOCH;

    @PostConstruct
    public void today() {
        date = present.today();
    }

    public void back() {
        date = view.before(date);
    }

    public void forward() {
        date = view.after(date);
    }

    /** Turns to the day of this moment unless it is shown already. */
    public void show(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, desk.getZone());
        if (day.isBefore(view.first(date, shown.weekStart())) || day.isAfter(view.last(date, shown.weekStart()))) {
            date = day;
        }
    }

    /** The time that a click stands for: the row's begin; in the month a whole day stands for its first working hour. */
    LocalDateTime begin(LocalDateTime clicked) {
        return view == CalendarView.MONTH
                ? clicked.with(Present.MORNING)
                : zoom.begin(clicked, shown.in(view).firstHour());
    }

    public String getTitle() {
        return view.title(date, shown.weekStart());
    }

    /** Whether today is in the span. */
    public boolean isPresent() {
        return view.first(date, shown.weekStart()).equals(view.first(present.today(), shown.weekStart()));
    }

    /** From the first to the end of the last day that is drawn, hours and days that are left out included. */
    TimeSlot span() {
        return new TimeSlot(
                view.firstDrawn(date, shown.weekStart()).atStartOfDay(getZone()).toInstant(),
                view.endDrawn(date, shown.weekStart()).atStartOfDay(getZone()).toInstant());
    }

    public ZoneId getZone() {
        return desk.getZone();
    }

    public CalendarView getView() {
        return view;
    }

    public void setView(CalendarView view) {
        this.view = view;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
