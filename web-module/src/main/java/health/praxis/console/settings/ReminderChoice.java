package health.praxis.console.settings;

import health.praxis.reminders.ReminderSettings;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the form for a practice's reminders while it is edited. */
public class ReminderChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<ChannelChoice> channels;
    private int daysBefore;
    private boolean weekdaysOnly;
    private @Nullable LocalTime atTime;
    private boolean twoWay;

    ReminderChoice(ReminderSettings.View settings) {
        channels = new ArrayList<>(
                settings.channels().stream().map(ChannelChoice::new).toList());
        daysBefore = settings.before().daysBefore();
        weekdaysOnly = settings.before().weekdaysOnly();
        atTime = settings.before().atTime();
        twoWay = settings.before().twoWay();
    }

    ReminderSettings.View settings() {
        return new ReminderSettings.View(
                channels.stream().map(ChannelChoice::channels).toList(),
                new ReminderSettings.Before(daysBefore, weekdaysOnly, atTime, twoWay));
    }

    public List<ChannelChoice> getChannels() {
        return channels;
    }

    public int getDaysBefore() {
        return daysBefore;
    }

    public void setDaysBefore(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    public boolean isWeekdaysOnly() {
        return weekdaysOnly;
    }

    public void setWeekdaysOnly(boolean weekdaysOnly) {
        this.weekdaysOnly = weekdaysOnly;
    }

    public @Nullable LocalTime getAtTime() {
        return atTime;
    }

    public void setAtTime(@Nullable LocalTime atTime) {
        this.atTime = atTime;
    }

    public boolean isTwoWay() {
        return twoWay;
    }

    public void setTwoWay(boolean twoWay) {
        this.twoWay = twoWay;
    }
}
