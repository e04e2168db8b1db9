package health.praxis.console.scheduling;

import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.SeriesConflict;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about how a new appointment, or own time, repeats (APT-9, CAL-12), and what was found to be in the way (APT-12). */
public class RepeatDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NONE = "NONE";

    private static final int USUAL_TIMES = 10;

    private @Nullable RepeatUnit unit;
    private Integer every = 1;
    private DayOfWeek[] weekdays = {};
    private boolean dated;
    private Integer times = USUAL_TIMES;
    private @Nullable LocalDate until;
    private final ConflictList conflicts = new ConflictList();
    private final Set<LocalDate> leftOut = new HashSet<>();
    private String asked = "";

    Repetition rule() {
        return new Repetition(unit, every, Set.of(weekdays), dated ? null : times, dated ? until : null);
    }

    /** The dates not to be booked: none, unless they were listed and are to be left out. */
    Set<LocalDate> leftOut() {
        return Set.copyOf(leftOut);
    }

    /** Asks anew: nothing is left out, whatever was listed before. */
    void askAnew() {
        leftOut.clear();
    }

    /**
     * Leaves out what is listed, if the list is about just this: whoever has typed another time since gets another list.
     */
    void leaveOut(TypedTime now) {
        if (asked.equals(about(now))) {
            leftOut.addAll(
                    conflicts.hindered().stream().map(SeriesConflict::date).collect(Collectors.toSet()));
        } else {
            askAnew();
        }
    }

    void list(TypedTime about, List<SeriesConflict> found) {
        asked = about(about);
        conflicts.list(found);
    }

    private String about(TypedTime typed) {
        return typed.getPractitioner() + " " + typed.startsAt() + " " + typed.getMinutes() + " " + rule();
    }

    public ConflictList getConflicts() {
        return conflicts;
    }

    public boolean isOn() {
        return unit != null;
    }

    public boolean isWeekly() {
        return unit == RepeatUnit.WEEK;
    }

    public boolean isMonthly() {
        return unit == RepeatUnit.MONTH;
    }

    /** The unit's name, or NONE for no repeats. */
    public String getRepeats() {
        return unit == null ? NONE : unit.name();
    }

    public void setRepeats(String chosen) {
        unit = chosen.equals(NONE) ? null : RepeatUnit.valueOf(chosen);
    }

    public RepeatUnit[] getUnits() {
        return RepeatUnit.values();
    }

    public Integer getEvery() {
        return every;
    }

    public void setEvery(Integer every) {
        this.every = every;
    }

    public DayOfWeek[] getWeekdays() {
        return weekdays.clone();
    }

    public void setWeekdays(DayOfWeek[] weekdays) {
        this.weekdays = weekdays.clone();
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    /** Whether it ends on a date, and not after so many times. */
    public boolean isDated() {
        return dated;
    }

    public void setDated(boolean dated) {
        this.dated = dated;
    }

    public Integer getTimes() {
        return times;
    }

    public void setTimes(Integer times) {
        this.times = times;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
