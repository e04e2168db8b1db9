package health.praxis.kit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time zones that forms offer: Australia's first, then those that patients of an Australian practice travel to. */
public final class ZoneChoices {

    private static final List<String> USUAL = List.of(
            "Australia/Sydney",
            "Australia/Melbourne",
            "Australia/Brisbane",
            "Australia/Adelaide",
            "Australia/Darwin",
            "Australia/Perth",
            "Australia/Hobart",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Pacific/Fiji",
            "Asia/Singapore",
            "Asia/Hong_Kong",
            "Asia/Tokyo",
            "Asia/Kolkata",
            "Europe/London",
            "Europe/Paris",
            "America/New_York",
            "America/Los_Angeles");

    private ZoneChoices() {}

    /** The usual ones, and the one that is set if it is another. */
    public static List<String> offered(@Nullable String set) {
        List<String> zones = new ArrayList<>(USUAL);
        if (set != null && !zones.contains(set)) {
            zones.add(0, set);
        }
        return zones;
    }
}
