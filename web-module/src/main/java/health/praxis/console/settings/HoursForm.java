package health.praxis.console.settings;

import health.praxis.practice.HoursRule;
import health.praxis.scheduling.AppointmentLocation;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed about a new line of practice hours. */
public class HoursForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String location;
    private DayOfWeek day = DayOfWeek.MONDAY;
    private LocalTime from = LocalTime.of(9, 0);
    private LocalTime to = LocalTime.of(17, 0);
    private int everyWeeks = 1;
    private LocalDate weekStarting;
    private @Nullable LocalDate endsOn;
    private @Nullable AppointmentLocation meetsAt;

    HoursForm(LocalDate today) {
        weekStarting = today;
    }

    HoursRule rule() {
        return new HoursRule(day, from, to, everyWeeks, weekStarting, endsOn);
    }

    /** The next weekday, since hours are mostly typed day after day. */
    void next() {
        day = day.plus(1);
    }

    public String getLocation() {
        return Objects.requireNonNullElse(location, "");
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public DayOfWeek getDay() {
        return day;
    }

    public void setDay(DayOfWeek day) {
        this.day = day;
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }

    public int getEveryWeeks() {
        return everyWeeks;
    }

    public void setEveryWeeks(int everyWeeks) {
        this.everyWeeks = everyWeeks;
    }

    public LocalDate getWeekStarting() {
        return weekStarting;
    }

    public void setWeekStarting(LocalDate weekStarting) {
        this.weekStarting = weekStarting;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    /** Where appointments in these hours usually take place; null where that is not said (LOC-6). */
    public @Nullable AppointmentLocation getMeetsAt() {
        return meetsAt;
    }

    public void setMeetsAt(@Nullable AppointmentLocation meetsAt) {
        this.meetsAt = meetsAt;
    }
}
