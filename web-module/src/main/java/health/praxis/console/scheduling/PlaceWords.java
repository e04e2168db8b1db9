package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import health.praxis.kit.Times;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.SeriesConflict;
import health.praxis.scheduling.SeriesPlace;
import health.praxis.scheduling.SeriesScope;
import jakarta.inject.Inject;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pages say of a series (APT-9, APT-10, APT-12), whatever repeats. */
public abstract class PlaceWords {

    @Inject
    private Times times;

    @Inject
    private Desk desk;

    /** Where that which is open stands; null when it is in no series. */
    public abstract @Nullable SeriesPlace getPlace();

    /** "Repeats every 2 weeks on Monday and Thursday, 3 of 10". */
    public String getWords() {
        SeriesPlace here = getPlace();
        return here == null ? "" : Texts.of("series.place", interval(here.rule()), here.position(), here.total());
    }

    /** "This and later (8)": what a choice concerns, by number. */
    public String scope(SeriesScope scope) {
        SeriesPlace here = getPlace();
        int many = here == null || scope == SeriesScope.THIS
                ? 1
                : scope == SeriesScope.LATER ? here.later() : here.ahead();
        return Texts.of("series.scope." + scope, many);
    }

    public SeriesScope[] getScopes() {
        return SeriesScope.values();
    }

    /** "Tue 10 March, 11:00 am: Leila Haddad is booked from 10:30 am to 11:20 am". */
    public String of(SeriesConflict conflict) {
        if (conflict.kind() == SeriesConflict.Kind.FACILITY || conflict.kind() == SeriesConflict.Kind.PATIENT) {
            String words = new ConflictWords(desk.getZone()).of(conflict.found());
            return Texts.of("series.conflict.found", times.dayAndTime(conflict.start()), words);
        }
        return Texts.of(
                "series.conflict." + conflict.kind(),
                times.dayAndTime(conflict.start()),
                conflict.with(),
                times.time(conflict.from()),
                times.time(conflict.to()));
    }

    private static String interval(Repetition rule) {
        String every = Texts.of("series.every." + rule.unit(), rule.every());
        return rule.weekdays().isEmpty()
                ? every
                : Texts.of(
                        "series.on",
                        every,
                        rule.weekdays().stream()
                                .sorted()
                                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                                .collect(Collectors.joining(", ")));
    }
}
