package health.praxis.console.scheduling;

import health.praxis.scheduling.CalendarZoom;
import health.praxis.scheduling.TimeBlock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How finely the calendar divides the hour: the user's own choice, remembered with the membership (CAL-2). */
@Named
@RequestScoped
public class ZoomMenu {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Inject
    private CalendarZoom zoom;

    private @Nullable TimeBlock block;

    public TimeBlock getBlock() {
        if (block == null) {
            block = zoom.block();
        }
        return block;
    }

    public void in() {
        choose(getBlock().finer());
    }

    public void out() {
        choose(getBlock().coarser());
    }

    private void choose(TimeBlock wanted) {
        zoom.choose(wanted);
        block = wanted;
    }

    public boolean isFinest() {
        return getBlock().finer() == getBlock();
    }

    public boolean isCoarsest() {
        return getBlock().coarser() == getBlock();
    }

    /** "15-minute rows". */
    public String getWords() {
        return Texts.of("zoom.block", getBlock().minutes());
    }

    /** One row, as the calendar wants it: "00:15:00". */
    public String getRow() {
        return CLOCK.format(LocalTime.MIDNIGHT.plus(getBlock().length()));
    }

    /** How far apart times stand at the side: an hour, or a row where rows do not fill an hour. */
    public String getLabels() {
        return 60 % getBlock().minutes() == 0 ? "01:00:00" : getRow();
    }

    /** Where the row begins that this moment lies in, in a calendar whose days begin at this hour. */
    LocalDateTime begin(LocalDateTime clicked, int firstHour) {
        return getBlock().begin(clicked.minusHours(firstHour)).plusHours(firstHour);
    }
}
