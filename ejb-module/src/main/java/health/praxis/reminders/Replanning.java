package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeCard;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets the reminders before future appointments follow changed settings and wishes (REM-7, REM-8), in the transaction that
 * changes them: some are planned, some leave at another time, some not at all. What has left is never sent again. It works
 * as the room's job, because a wish holds in calendars too that whoever writes it down does not see.
 */
@Stateless
@Door
public class Replanning {

    @Inject
    private ReminderRows rows;

    @Inject
    private PreferenceRows preferenceRows;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Clock clock;

    /** The place of one reminder: about what, to whom, by which channel. */
    private record Slot(AppointmentId appointment, PatientId patient, Channel channel) {

        static Slot of(Reminder one) {
            return new Slot(one.appointment(), one.patient(), one.channel());
        }
    }

    /** After a change of the practice group's settings. */
    @Allowed(Right.WORK)
    public void ofGroup() {
        Set<UserId> own = preferenceRows.practitionersWithOwn();
        replan(scheduling.toCome(practices.practitioners().stream()
                .map(PractitionerCard::id)
                .filter(practitioner -> !own.contains(practitioner))
                .toList()));
    }

    /** After a change of a practitioner's own settings. */
    @Allowed(Right.WORK)
    public void of(UserId practitioner) {
        replan(scheduling.toCome(List.of(practitioner)));
    }

    /** After a change of a patient's wishes. */
    @Allowed(Right.WORK)
    public void of(PatientId patient) {
        replan(scheduling.toCome(patient));
    }

    private void replan(List<AppointmentFacts> toCome) {
        List<AppointmentFacts> ahead =
                toCome.stream().filter(one -> !one.unapproved()).toList();
        if (ahead.isEmpty()) {
            return;
        }
        Preferences preferences = preferenceRows.about(ahead);
        Map<PatientId, PatientCard> cards = patients.cards(
                ahead.stream().flatMap(one -> one.patients().stream()).collect(Collectors.toSet()));
        PracticeCard practice = practices.practice();
        Instant now = clock.instant();
        Map<Slot, Reminder> latest = rows
                .lockedBefore(ahead.stream().map(AppointmentFacts::id).toList())
                .stream()
                .collect(Collectors.toMap(
                        Slot::of,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Reminder::createdAt))));
        List<Reminder> changed = new ArrayList<>();
        for (AppointmentFacts appointment : ahead) {
            for (PatientId patient : appointment.patients()) {
                Instant due = preferences.dueBefore(appointment, cards.get(patient), practice);
                for (Channel channel : Channel.values()) {
                    Slot slot = new Slot(appointment.id(), patient, channel);
                    boolean wanted = preferences.sends(
                            ReminderType.PRE_APPOINTMENT, channel, appointment.practitioner(), patient);
                    Reminder planned = latest.get(slot);
                    if (planned != null && planned.follow(wanted, due, now)) {
                        changed.add(planned);
                    } else if (planned == null && wanted) {
                        add(slot, due, now);
                    }
                }
            }
        }
        rows.follow(changed);
    }

    private void add(Slot slot, Instant due, Instant now) {
        PracticeGroupId practice = Callers.current().requirePractice();
        Reminder reminder = new Reminder(
                practice, slot.appointment(), slot.patient(), ReminderType.PRE_APPOINTMENT, slot.channel(), due, now);
        reminder.leaveAt(due, now);
        rows.add(reminder);
    }
}
