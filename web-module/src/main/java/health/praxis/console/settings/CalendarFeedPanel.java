package health.praxis.console.settings;

import health.praxis.integrations.CalendarFeeds;
import health.praxis.kit.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The caller's own calendar feed (INT-1). Its address lives as long as the request that made it, and is shown by that alone. */
@Named
@RequestScoped
public class CalendarFeedPanel {

    @Inject
    private CalendarFeeds door;

    @Inject
    private Times times;

    private @Nullable String address;
    private @Nullable String made;
    private boolean ended;
    private boolean ownTime;
    private boolean saved;

    @PostConstruct
    void open() {
        made = door.madeAt().map(times::dayAndTime).orElse(null);
        ownTime = door.showsOwnTime();
    }

    /** Makes an address, and a former one dead. */
    public void make() {
        address = door.make().toString();
        open();
    }

    /** Makes the address dead. */
    public void end() {
        door.end();
        ended = true;
        open();
    }

    /** Shows the own time in the feed as ticked. */
    public void keepOwnTime() {
        door.showOwnTime(ownTime);
        saved = true;
    }

    public boolean isOwnTime() {
        return ownTime;
    }

    public void setOwnTime(boolean ownTime) {
        this.ownTime = ownTime;
    }

    /** Whether that was saved just now. */
    public boolean isSaved() {
        return saved;
    }

    /** The address that was made just now; null at any other time. */
    public @Nullable String getAddress() {
        return address;
    }

    public boolean isEnded() {
        return ended;
    }

    /** When the present address was made, in words; null without one. */
    public @Nullable String getMade() {
        return made;
    }
}
