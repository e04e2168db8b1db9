package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.MessageCard;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageSearch;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.NameForm;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is planned about appointments and what became of it. */
@Stateless
@Door
public class ReminderQueries {

    @Inject
    private ReminderRows rows;

    @Inject
    private PreferenceRows preferenceRows;

    @Inject
    private ReplyRows replies;

    @Inject
    private Desks desks;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private CalendarNames calendarNames;

    @Inject
    private PatientQueries patients;

    @Inject
    private DeliveryQueries delivery;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * An appointment's reminders, the earliest due first (REM-11).
     *
     * @throws NotFound when the caller's practice group has no such appointment
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<ReminderLine> ofAppointment(AppointmentId id) {
        AppointmentId known = scheduling.facts(id).id();
        List<Reminder> reminders = rows.ofAppointment(known);
        if (reminders.isEmpty()) {
            return List.of();
        }
        Desk desk = desks.toShow(reminders);
        Map<MessageId, MessageCard> messages = messagesOf(reminders);
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "reminder",
                        reminders.stream().map(one -> one.id().value()).toList())
                .patients(reminders.stream().map(Reminder::patient).toList()));
        boolean named = Callers.current().seesNames();
        Map<ReminderId, List<ReplyLine>> answers = replies.ofAppointment(known).stream()
                .collect(Collectors.groupingBy(
                        Reply::reminder, Collectors.mapping(one -> one.line(named), Collectors.toList())));
        NameForm form = calendarNames.shown();
        return reminders.stream()
                .map(one -> line(one, desk, messages, answers.getOrDefault(one.id(), List.of()), form))
                .toList();
    }

    /** By which ways somebody in this appointment is told when it is cancelled; none where nobody is. Names nobody. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<Channel> tellsOfCancelling(AppointmentId id) {
        AppointmentFacts appointment = scheduling.facts(id);
        Preferences preferences = preferenceRows.about(List.of(appointment));
        return Arrays.stream(Channel.values())
                .filter(channel -> appointment.patients().stream()
                        .anyMatch(patient -> preferences.sends(
                                ReminderType.CANCELLED_APPOINTMENT, channel, appointment.practitioner(), patient)))
                .toList();
    }

    /**
     * What is not sent about this appointment, and whose setting that is: reminders before it, and besides whatever a patient
     * does not want although the practice sends it (REM-7, REM-8).
     *
     * @throws NotFound when the caller's practice group has no such appointment
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<ReminderOff> off(AppointmentId id) {
        AppointmentFacts appointment = scheduling.facts(id);
        Preferences preferences = preferenceRows.about(List.of(appointment));
        Map<PatientId, PatientCard> cards = patients.cards(appointment.patients());
        NameForm form = calendarNames.shown();
        List<ReminderOff> off = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (PatientId patient : appointment.patients()) {
                PatientCard card = cards.get(patient);
                List<ReminderType> types = preferences.unwanted(channel, appointment.practitioner(), patient);
                if (card != null && !types.isEmpty()) {
                    off.add(new ReminderOff(ReminderLevel.PATIENT, channel, form.of(card), types));
                }
            }
            boolean none = appointment.patients().stream()
                    .noneMatch(patient -> preferences.sends(
                            ReminderType.PRE_APPOINTMENT, channel, appointment.practitioner(), patient));
            if (none && !preferences.sends(ReminderType.PRE_APPOINTMENT, channel, appointment.practitioner())) {
                off.add(new ReminderOff(
                        preferences.level(ReminderType.PRE_APPOINTMENT, appointment.practitioner()),
                        channel,
                        null,
                        List.of(ReminderType.PRE_APPOINTMENT)));
            }
        }
        return off;
    }

    /** Those of these appointments whose patients are still to be asked by a two-way reminder; none while those are off (STA-4). */
    @Allowed(Right.CALENDAR_VIEW)
    public Set<AppointmentId> unreminded(UserId practitioner, Collection<AppointmentId> ids) {
        if (ids.isEmpty()
                || !preferenceRows.of(List.of(practitioner), List.of()).asks(practitioner)) {
            return Set.of();
        }
        Set<AppointmentId> unreminded = new HashSet<>(ids);
        unreminded.removeAll(rows.reminded(ids));
        return unreminded;
    }

    /** A stretch of the reminders to one patient that failed before there was a message, newest first (MSG-1, REM-12). */
    @Allowed(Right.PATIENT_NAMES)
    public List<FailedReminder> failed(MessageSearch search) {
        return rows.failed(search).stream()
                .map(one -> new FailedReminder(
                        one.id(), one.dueAt(), one.channel(), one.behind(), Objects.requireNonNull(one.reason())))
                .toList();
    }

    /** What these messages were; those that no reminder left as, or that the caller may not see, are left out. */
    @Allowed(Right.PATIENT_NAMES)
    public Map<MessageId, ReminderBehind> behind(Collection<MessageId> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return rows.leftAs(messages.stream().map(MessageId::value).toList()).stream()
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.message()), Reminder::behind));
    }

    /** Those of these reminders that {@link Reminders#sendAgain} would take; for reports (REM-24). */
    @Allowed(Right.CALENDAR_VIEW)
    public Set<ReminderId> open(Collection<ReminderId> ids) {
        List<Reminder> reminders = ids.isEmpty() ? List.of() : rows.all(ids);
        if (reminders.isEmpty()) {
            return Set.of();
        }
        Map<MessageId, MessageCard> messages = messagesOf(reminders);
        Desk desk = desks.toShow(reminders);
        Instant now = clock.instant();
        return reminders.stream()
                .filter(one -> new Progress(one, Progress.messageOf(one, messages), now).canLeave()
                        && desk.pointless(one) == null)
                .map(Reminder::id)
                .collect(Collectors.toSet());
    }

    private Map<MessageId, MessageCard> messagesOf(List<Reminder> reminders) {
        return delivery.cards(reminders.stream()
                .map(Reminder::message)
                .filter(Objects::nonNull)
                .toList());
    }

    private ReminderLine line(
            Reminder reminder,
            Desk desk,
            Map<MessageId, MessageCard> messages,
            List<ReplyLine> answers,
            NameForm form) {
        MessageCard message = Progress.messageOf(reminder, messages);
        Progress progress = new Progress(reminder, message, clock.instant());
        return new ReminderLine(
                reminder.id(),
                reminder.type(),
                reminder.channel(),
                reminder.patient(),
                desk.nameOf(reminder.patient(), form),
                progress.state(),
                progress.reason(),
                reminder.dueAt(),
                progress.sentAt(),
                progress.isReadable() ? content(reminder, message, desk) : null,
                progress.canLeave() && desk.pointless(reminder) == null,
                progress.canChange(desk),
                progress.canBeRestored(desk),
                reminder.isScheduled() && (reminder.isTimeOwn() || reminder.ownWords() != null),
                answers);
    }

    private static @Nullable String content(Reminder reminder, @Nullable MessageCard message, Desk desk) {
        if (message != null) {
            return message.body();
        }
        return desk.pointless(reminder) == null && reminder.state() != Reminder.State.CANCELLED
                ? desk.preview(reminder)
                : null;
    }
}
