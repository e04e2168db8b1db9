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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a practice group sends about appointments, by which channel, and when (REM-2, REM-3, REM-17). */
@Stateless
@Door
public class ReminderSettings {

    /** Longer before, people have forgotten again. */
    static final int MOST_DAYS = 60;

    @Inject
    private ReminderRows rows;

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
    public record View(List<Channels> channels, Before before) {}

    /** What holds now. */
    @Allowed(Right.SETTINGS_EDIT)
    public View view() {
        Map<ReminderType, ReminderPreference> preferences = rows.preferences();
        return new View(
                preferences.values().stream()
                        .map(ReminderPreference::chosen)
                        .sorted((one, other) -> one.type().compareTo(other.type()))
                        .toList(),
                before(preferences).before());
    }

    /** What a two-way reminder asks after its text. */
    @Allowed(Right.SETTINGS_EDIT)
    public String question() {
        return DefaultTemplates.question();
    }

    /**
     * Keeps it. What is planned already keeps its time and its channel; whether it asks, it finds out when it leaves.
     *
     * @throws ReminderTimingWrong outside 0 to 60 days, and on the day without a fixed time
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void save(View wanted) {
        Before before = wanted.before();
        if (before.daysBefore() < (before.atTime() == null ? 1 : 0) || before.daysBefore() > MOST_DAYS) {
            throw new ReminderTimingWrong(MOST_DAYS);
        }
        View was = view();
        Map<ReminderType, ReminderPreference> preferences = rows.preferences();
        for (Channels one : wanted.channels()) {
            ReminderPreference preference = preferences.get(one.type());
            if (preference != null) {
                preference.choose(one);
            }
        }
        before(preferences).choose(before);
        note(was, view());
    }

    private static ReminderPreference before(Map<ReminderType, ReminderPreference> preferences) {
        return Objects.requireNonNull(preferences.get(ReminderType.PRE_APPOINTMENT), "preference");
    }

    private void note(View was, View now) {
        if (was.equals(now)) {
            return;
        }
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "reminder settings",
                        Callers.current().requirePractice().value())
                .change("by SMS", on(was, Channels::sms), on(now, Channels::sms))
                .change("by e-mail", on(was, Channels::email), on(now, Channels::email))
                .change("days before", was.before().daysBefore(), now.before().daysBefore())
                .change(
                        "weekdays only",
                        was.before().weekdaysOnly(),
                        now.before().weekdaysOnly())
                .change("at", was.before().atTime(), now.before().atTime())
                .change("two-way", was.before().twoWay(), now.before().twoWay()));
    }

    private static String on(View view, Predicate<Channels> channel) {
        return view.channels().stream()
                .filter(channel)
                .map(one -> one.type().name())
                .collect(Collectors.joining(", "));
    }
}
