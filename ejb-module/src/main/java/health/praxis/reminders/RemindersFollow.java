package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeCard;
import health.praxis.practice.PracticeOpened;
import health.praxis.practice.PracticeQueries;
import health.praxis.scheduling.AppointmentApproved;
import health.praxis.scheduling.AppointmentBooked;
import health.praxis.scheduling.AppointmentCalledOff;
import health.praxis.scheduling.AppointmentChanged;
import health.praxis.scheduling.AppointmentDeleted;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CancellationUndone;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SeriesBooked;
import health.praxis.scheduling.SeriesCalledOff;
import health.praxis.scheduling.SeriesCancellationUndone;
import health.praxis.scheduling.SeriesChanged;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reminders follow their appointment, in its transaction: planned with it, rescheduled when it moves (REM-25), cancelled
 * with it (APT-16). Of a booking that waits for approval its patients hear nothing, but that it was declined (OBK-9). Changes that come before a message has left are told by that message: it is written when it leaves.
 */
@Dependent
class RemindersFollow {

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

    /** A new practice group has our templates and the usual preferences. */
    void practiceOpened(@Observes PracticeOpened event) {
        DefaultTemplates.all()
                .forEach((use, wording) -> rows.add(new ReminderTemplate(event.practice(), use, wording)));
        for (ReminderType type : ReminderType.values()) {
            if (type.isAutomatic()) {
                preferenceRows.add(ReminderPreference.usual(event.practice(), type));
            }
        }
    }

    void booked(@Observes AppointmentBooked event) {
        booked(List.of(event.id()));
    }

    void booked(@Observes SeriesBooked event) {
        booked(event.ids());
    }

    void approved(@Observes AppointmentApproved event) {
        booked(List.of(event.id()));
    }

    void changed(@Observes AppointmentChanged event) {
        changed(List.of(event));
    }

    void changed(@Observes SeriesChanged event) {
        changed(event.changes());
    }

    void calledOff(@Observes AppointmentCalledOff event) {
        calledOff(List.of(event));
    }

    void calledOff(@Observes SeriesCalledOff event) {
        calledOff(event.cancellations());
    }

    /** Whoever does not know yet that it was off is not told; reminders before it are planned anew. */
    void undone(@Observes CancellationUndone event) {
        undone(List.of(event));
    }

    /** The same for several, by one message to each patient. */
    void undone(@Observes SeriesCancellationUndone event) {
        undone(event.undone());
    }

    private void undone(List<CancellationUndone> events) {
        Map<AppointmentId, AppointmentFacts> facts =
                facts(events.stream().map(CancellationUndone::id).toList());
        List<Part> back = events.stream()
                .flatMap(event -> event.patients().stream()
                        .map(patient ->
                                new Part(Objects.requireNonNull(facts.get(event.id()), "appointment"), patient)))
                .toList();
        Set<AppointmentId> ids = facts.keySet();
        cancel(
                rows.lockedUnsent(ids),
                NotSentReason.PATIENT_BACK,
                ofAny(back).and(one -> one.type() == ReminderType.CANCELLED_APPOINTMENT));
        Told told = new Told(rows.of(ids), events.get(0).calledOffAt());
        List<Part> sure =
                back.stream().filter(part -> !part.appointment().unapproved()).toList();
        if (sure.isEmpty()) {
            return;
        }
        List<Part> again = sure.stream()
                .filter(part -> told.mustHearAgain(part.appointment().id(), part.patient()))
                .toList();
        Preferences preferences = preferences(sure);
        tell(ReminderType.NEW_APPOINTMENT, again, preferences, clock.instant());
        remindBefore(sure, preferences);
    }

    /** @throws AppointmentWasTold when a message about it has left: what a patient was told stays */
    void deleted(@Observes AppointmentDeleted event) {
        // One that is just leaving is waited for.
        rows.lockedUnsent(List.of(event.id()));
        List<Reminder> planned = rows.of(List.of(event.id()));
        if (planned.stream().anyMatch(one -> one.state() == Reminder.State.HANDED_OVER)
                || rows.isToldAlso(event.id())) {
            throw new AppointmentWasTold();
        }
        rows.remove(planned);
    }

    private void booked(List<AppointmentId> ids) {
        List<Part> parts = new ArrayList<>();
        for (AppointmentFacts one : scheduling.facts(ids)) {
            if (!one.unapproved()) {
                one.patients().forEach(patient -> parts.add(new Part(one, patient)));
            }
        }
        welcome(parts, preferences(parts));
    }

    private void changed(List<AppointmentChanged> changes) {
        Map<AppointmentId, AppointmentFacts> facts =
                facts(changes.stream().map(AppointmentChanged::id).toList());
        List<Reminder> unsent = rows.lockedUnsent(facts.keySet());
        List<Part> removed = new ArrayList<>();
        List<Part> added = new ArrayList<>();
        List<Part> staying = new ArrayList<>();
        Set<AppointmentId> elsewhere = new HashSet<>();
        for (AppointmentChanged change : changes) {
            AppointmentFacts one = Objects.requireNonNull(facts.get(change.id()), "appointment");
            change.removed().forEach(patient -> removed.add(new Part(one, patient)));
            if (one.unapproved()) {
                continue;
            }
            change.added().forEach(patient -> added.add(new Part(one, patient)));
            if (change.from() != change.to()) {
                elsewhere.add(one.id());
            }
            if (change.timeChanged() || change.locationChanged()) {
                one.patients().stream()
                        .filter(patient -> !change.added().contains(patient))
                        .forEach(patient -> staying.add(new Part(one, patient)));
            }
        }
        Preferences preferences = preferences(
                Stream.of(removed, added, staying).flatMap(List::stream).toList());
        cancel(unsent, NotSentReason.PATIENT_REMOVED, ofAny(removed));
        tell(ReminderType.CANCELLED_APPOINTMENT, removed, preferences, clock.instant());

        // What tells of the end of others too is for them when it leaves.
        cancel(
                unsent,
                NotSentReason.PATIENT_BACK,
                ofAny(added).and(one -> one.also().isEmpty()));
        welcome(added, preferences);

        List<Reminder> takenBack = takeBack(changes, unsent);
        tellOfTheChange(staying, unsent, takenBack, preferences, tellAt(changes));
        // Words for a meeting in the clinic are wrong for one by video.
        unsent.stream().filter(one -> elsewhere.contains(one.appointment())).forEach(one -> one.say(null));
        reschedule(staying, unsent, preferences);
    }

    private void calledOff(List<AppointmentCalledOff> cancellations) {
        Map<AppointmentId, AppointmentFacts> facts =
                facts(cancellations.stream().map(AppointmentCalledOff::id).toList());
        Map<AppointmentId, AppointmentCalledOff> ends =
                cancellations.stream().collect(Collectors.toMap(AppointmentCalledOff::id, Function.identity()));
        List<Reminder> planned = rows.lockedUnsent(facts.keySet()).stream()
                .filter(one -> one.type() != ReminderType.CANCELLED_APPOINTMENT)
                .toList();
        cancel(
                planned,
                NotSentReason.APPOINTMENT_CANCELLED,
                one -> off(ends, one).wholly());
        cancel(
                planned,
                NotSentReason.PATIENT_REMOVED,
                one -> !off(ends, one).wholly() && off(ends, one).patients().contains(one.patient()));
        Instant tellAt = cancellations.get(0).tellAt();
        if (tellAt != null) {
            List<Part> expected = new ArrayList<>();
            for (AppointmentCalledOff off : cancellations) {
                AppointmentFacts one = Objects.requireNonNull(facts.get(off.id()), "appointment");
                off.patients().forEach(patient -> expected.add(new Part(one, patient)));
            }
            tell(ReminderType.CANCELLED_APPOINTMENT, expected, preferences(expected), tellAt);
        }
    }

    private static AppointmentCalledOff off(Map<AppointmentId, AppointmentCalledOff> ends, Reminder one) {
        return Objects.requireNonNull(ends.get(one.appointment()), "cancelled");
    }

    /** Somebody's part in an appointment. */
    private record Part(AppointmentFacts appointment, PatientId patient) {

        boolean gets(ReminderType type, Channel channel, Preferences preferences) {
            return preferences.sends(type, channel, appointment.practitioner(), patient);
        }

        boolean has(Reminder one) {
            return one.appointment().equals(appointment.id()) && one.patient().equals(patient);
        }
    }

    private static Predicate<Reminder> ofAny(List<Part> parts) {
        return one -> parts.stream().anyMatch(part -> part.has(one));
    }

    private Map<AppointmentId, AppointmentFacts> facts(List<AppointmentId> ids) {
        return scheduling.facts(ids).stream().collect(Collectors.toMap(AppointmentFacts::id, Function.identity()));
    }

    private Preferences preferences(List<Part> parts) {
        return preferenceRows.of(
                parts.stream().map(part -> part.appointment().practitioner()).collect(Collectors.toSet()),
                parts.stream().map(Part::patient).collect(Collectors.toSet()));
    }

    private void welcome(List<Part> parts, Preferences preferences) {
        tell(ReminderType.NEW_APPOINTMENT, parts, preferences, clock.instant());
        remindBefore(parts, preferences);
    }

    private void remindBefore(List<Part> parts, Preferences preferences) {
        List<Part> reminded = parts.stream()
                .filter(part -> Arrays.stream(Channel.values())
                        .anyMatch(channel -> part.gets(ReminderType.PRE_APPOINTMENT, channel, preferences)))
                .toList();
        if (reminded.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<PatientId, PatientCard> cards = cards(reminded);
        PracticeCard practice = practices.practice();
        for (Part part : reminded) {
            Instant due = preferences.dueBefore(part.appointment(), cards.get(part.patient()), practice);
            for (Channel channel : Channel.values()) {
                if (part.gets(ReminderType.PRE_APPOINTMENT, channel, preferences)) {
                    Reminder reminder = reminder(ReminderType.PRE_APPOINTMENT, part, channel, due);
                    reminder.leaveAt(due, now);
                    rows.add(reminder);
                }
            }
        }
    }

    /**
     * Plans messages that leave at this time: one to each patient by each channel, however many appointments of a series it is
     * about. It belongs to the first of them and tells of the others too (APT-9, APT-10).
     *
     * @param parts by the appointments' start
     */
    private void tell(ReminderType type, List<Part> parts, Preferences preferences, Instant due) {
        for (Channel channel : Channel.values()) {
            List<Part> told = parts.stream()
                    .filter(part -> part.gets(type, channel, preferences))
                    .toList();
            tell(type, told, channel, due);
        }
    }

    private void tell(ReminderType type, List<Part> parts, Channel channel, Instant due) {
        Map<PatientId, List<Part>> theirs =
                parts.stream().collect(Collectors.groupingBy(Part::patient, LinkedHashMap::new, Collectors.toList()));
        theirs.values().forEach(all -> {
            Reminder reminder = reminder(type, all.get(0), channel, due);
            reminder.tellAlso(
                    all.stream().skip(1).map(part -> part.appointment().id()).toList());
            rows.add(reminder);
        });
    }

    /** Drops what would have told of a move that is taken back: whoever has not heard of it hears nothing. */
    private List<Reminder> takeBack(List<AppointmentChanged> changes, List<Reminder> unsent) {
        List<Reminder> gone = unsent.stream()
                .filter(one -> one.isScheduled() && one.type() == ReminderType.CHANGED_APPOINTMENT)
                .filter(one -> changes.stream()
                        .anyMatch(change -> change.undoes() != null
                                && one.tellsOf(change.id())
                                && !one.createdAt().isBefore(change.undoes())))
                .toList();
        cancel(gone, NotSentReason.MOVE_UNDONE, one -> true);
        return gone;
    }

    private static Instant tellAt(List<AppointmentChanged> changes) {
        return changes.stream()
                .map(AppointmentChanged::tellAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void tellOfTheChange(
            List<Part> staying,
            List<Reminder> unsent,
            List<Reminder> takenBack,
            Preferences preferences,
            Instant tellAt) {
        for (Channel channel : Channel.values()) {
            List<Part> untold = staying.stream()
                    .filter(part -> part.gets(ReminderType.CHANGED_APPOINTMENT, channel, preferences))
                    .filter(part -> unsent.stream()
                            .noneMatch(one -> one.goesTo(part.patient(), channel)
                                    && (one.tellsOf(part.appointment().id())
                                            || (takenBack.contains(one)
                                                    && one.isAbout(
                                                            part.appointment().id())))))
                    .toList();
            tell(ReminderType.CHANGED_APPOINTMENT, untold, channel, tellAt);
        }
    }

    private void reschedule(List<Part> staying, List<Reminder> unsent, Preferences preferences) {
        Map<Reminder, Part> waiting = new LinkedHashMap<>();
        unsent.stream()
                .filter(one -> one.type() == ReminderType.PRE_APPOINTMENT)
                .forEach(one -> staying.stream()
                        .filter(part -> part.has(one))
                        .findFirst()
                        .ifPresent(part -> waiting.put(one, part)));
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<PatientId, PatientCard> cards = cards(staying);
        PracticeCard practice = practices.practice();
        waiting.forEach((one, part) ->
                one.leaveByPlan(preferences.dueBefore(part.appointment(), cards.get(part.patient()), practice), now));
        rows.follow(waiting.keySet());
    }

    private Map<PatientId, PatientCard> cards(List<Part> parts) {
        return patients.cards(parts.stream().map(Part::patient).collect(Collectors.toSet()));
    }

    private void cancel(List<Reminder> unsent, NotSentReason why, Predicate<Reminder> which) {
        List<Reminder> gone = unsent.stream().filter(which).toList();
        gone.forEach(one -> one.cancel(why));
        rows.dropDue(gone);
    }

    private Reminder reminder(ReminderType type, Part part, Channel channel, Instant due) {
        PracticeGroupId practice = Callers.current().requirePractice();
        return new Reminder(practice, part.appointment().id(), part.patient(), type, channel, due, clock.instant());
    }
}
