package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a practice group sends about appointments, by which channel, and when (REM-2, REM-3, REM-17). Practitioners may have
 * settings of their own ({@link ReminderLevels}), patients their wishes ({@link PatientReminders}).
 */
@Stateless
@Door
public class ReminderSettings {

    /** Longer before, people have forgotten again. */
    static final int MOST_DAYS = 60;

    @Inject
    private PreferenceRows rows;

    @Inject
    private Replanning replanning;

    @Inject
    private Audit audit;

    /** By which channels a type is sent. */
    public record Channels(ReminderType type, boolean sms, boolean email) {}

    /**
     * When the reminder before an appointment leaves, and whether it asks.
     *
     * @param daysBefore calendar days, 0 to 60
     * @param weekdaysOnly a Saturday or Sunday becomes the Friday before (REM-4)
     * @param atTime in the patient's zone; null: the appointment's own time
     * @param twoWay whether its SMS asks for Y or N
     */
    public record Before(
            int daysBefore, boolean weekdaysOnly, @Nullable LocalTime atTime, boolean twoWay) {}

    /** All of it, the types in their order. */
    public record View(List<Channels> channels, Before before) {

        static View of(Map<ReminderType, ReminderPreference> preferences) {
            return new View(
                    preferences.values().stream()
                            .map(ReminderPreference::chosen)
                            .sorted((one, other) -> one.type().compareTo(other.type()))
                            .toList(),
                    ReminderSettings.before(preferences).before());
        }

        /** Puts it in place of what was chosen. @throws ReminderTimingWrong outside 0 to 60 days, and on the day without a fixed time */
        void into(Map<ReminderType, ReminderPreference> preferences) {
            if (before.daysBefore() < (before.atTime() == null ? 1 : 0) || before.daysBefore() > MOST_DAYS) {
                throw new ReminderTimingWrong(MOST_DAYS);
            }
            for (Channels one : channels) {
                ReminderPreference preference = preferences.get(one.type());
                if (preference != null) {
                    preference.choose(one);
                }
            }
            ReminderSettings.before(preferences).choose(before);
        }

        /** Whether reminders before appointments leave otherwise than by the other one; whether they ask, they find out then. */
        boolean plansLike(View other) {
            return before.daysBefore() == other.before.daysBefore()
                    && before.weekdaysOnly() == other.before.weekdaysOnly()
                    && Objects.equals(before.atTime(), other.before.atTime())
                    && chosen().equals(other.chosen());
        }

        private List<Channels> chosen() {
            return channels.stream()
                    .filter(one -> one.type() == ReminderType.PRE_APPOINTMENT)
                    .toList();
        }
    }

    /** What holds now. */
    @Allowed(Right.SETTINGS_EDIT)
    public View view() {
        return View.of(rows.ofGroup());
    }

    /** What a two-way reminder asks after its text. */
    @Allowed({Right.SETTINGS_EDIT, Right.CALENDAR_VIEW})
    public String question() {
        return DefaultTemplates.question();
    }

    /**
     * Keeps it. Reminders before future appointments follow, as far as they have not left; nothing is sent twice. Whether one
     * asks, it finds out when it leaves.
     *
     * @throws ReminderTimingWrong outside 0 to 60 days, and on the day without a fixed time
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void save(View wanted) {
        Map<ReminderType, ReminderPreference> preferences = rows.ofGroup();
        View was = View.of(preferences);
        wanted.into(preferences);
        View now = View.of(preferences);
        if (was.equals(now)) {
            return;
        }
        audit.record(changed(
                AuditEvent.of(
                        Action.UPDATE,
                        "reminder settings",
                        Callers.current().requirePractice().value()),
                was,
                now));
        if (!was.plansLike(now)) {
            Callers.run(Desks.job(), replanning::ofGroup);
        }
    }

    private static ReminderPreference before(Map<ReminderType, ReminderPreference> preferences) {
        return Objects.requireNonNull(preferences.get(ReminderType.PRE_APPOINTMENT), "preference");
    }

    /** The event with old and new values; without either for settings that begin or end. */
    static AuditEvent changed(AuditEvent event, @Nullable View was, @Nullable View now) {
        return event.change("by SMS", on(was, Channels::sms), on(now, Channels::sms))
                .change("by e-mail", on(was, Channels::email), on(now, Channels::email))
                .change("days before", of(was, Before::daysBefore), of(now, Before::daysBefore))
                .change("weekdays only", of(was, Before::weekdaysOnly), of(now, Before::weekdaysOnly))
                .change("at", of(was, Before::atTime), of(now, Before::atTime))
                .change("two-way", of(was, Before::twoWay), of(now, Before::twoWay));
    }

    private static @Nullable Object of(@Nullable View view, Function<Before, @Nullable Object> part) {
        return view == null ? null : part.apply(view.before());
    }

    private static @Nullable String on(@Nullable View view, Predicate<Channels> channel) {
        return view == null
                ? null
                : view.channels().stream()
                        .filter(channel)
                        .map(one -> one.type().name())
                        .collect(Collectors.joining(", "));
    }
}
