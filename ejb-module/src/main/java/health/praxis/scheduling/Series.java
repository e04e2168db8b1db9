package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.access.Relationships;
import health.praxis.audit.Audit;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Repeating appointments (APT-9, APT-10, APT-12). Each is an appointment like any other and is changed alone in
 * {@link Scheduling}; here they are booked together, and changed or cancelled together. Whatever is asked is done for all of
 * them or for none. Locks are taken as in {@link Scheduling}: the appointments of a series by id, then the practitioner's
 * calendar.
 *
 * <p>Dates and times are those of the practice's time zone, in which appointments are planned: they keep their time on the
 * clock when it changes. See {@link Repetition}.
 */
@Stateless
@Door
public class Series {

    @Inject
    private SeriesRows rows;

    @Inject
    private SeriesTime time;

    @Inject
    private PatientsToBook patients;

    @Inject
    private FacilitiesToBook facilities;

    @Inject
    private TypeChoice types;

    @Inject
    private CallingOff callingOff;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Calendars calendars;

    @Inject
    private Relationships relationships;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<SeriesBooked> booked;

    @Inject
    private Event<SeriesChanged> changed;

    @Inject
    private Event<SeriesCalledOff> calledOff;

    /**
     * Books an appointment and its repetitions, unless something is in the way. Tells {@link SeriesBooked}.
     *
     * @param first from its start the others are counted; it need not be one of them
     * @param leaveOut dates that shall not be booked
     * @param outsideHours whether practice hours make no difference
     * @param agreed conflicts that somebody was shown and agreed to book over (LOC-10)
     * @return what is in the way of dates that were not left out (APT-12), unless all of it is agreed; then nothing is booked
     * @throws RepetitionNotPossible when there are fewer than two dates, or all are left out
     * @throws TypeNotOffered when its type cannot be chosen for the practitioner (APT-5)
     * @throws GroupFull with more patients than the type has places (APT-8)
     * @throws SeriesTooLong with more than 100, or over more than two years
     */
    @Allowed(Right.CALENDAR_EDIT)
    public SeriesAnswer book(
            @Valid BookAppointment first,
            Repetition rule,
            Set<LocalDate> leaveOut,
            boolean outsideHours,
            Agreed agreed) {
        PracticeGroupId practice = Callers.current().requirePractice();
        calendars.require(first.practitioner());
        patients.require(first.patients());
        time.requireBookable(first.practitioner());
        types.require(first.type(), null, first.practitioner());
        ZoneId zone = zone();
        List<Repetition.Occurrence> wanted = rule
                .occurrences(
                        LocalDateTime.ofInstant(first.start(), zone), AppointmentRules.length(first.minutes()), zone)
                .stream()
                .filter(one -> !leaveOut.contains(one.date()))
                .toList();
        if (wanted.isEmpty()) {
            throw new RepetitionNotPossible();
        }
        Instant now = clock.instant();
        AppointmentSeries series = new AppointmentSeries(practice, first.practitioner(), rule, now);
        List<Appointment> made = wanted.stream()
                .map(one ->
                        new Appointment(practice, first.startingAt(one.slot().start()), now).in(series))
                .toList();
        types.requirePlaces(made);
        facilities.require(made.get(0).facilities(), Set.of());
        List<SeriesTime.Planned> planned = IntStream.range(0, made.size())
                .mapToObj(i ->
                        new SeriesTime.Planned(wanted.get(i).date(), made.get(i).wanted()))
                .toList();
        List<SeriesConflict> conflicts = time.inTheWay(first.practitioner(), planned, Set.of(), outsideHours, agreed);
        if (!conflicts.stream().allMatch(one -> one.isAgreed(agreed))) {
            return SeriesAnswer.refused(conflicts);
        }
        rows.add(series);
        rows.add(made);
        time.take(made, conflicts);
        relationships.treats(first.practitioner(), made.get(0).patientIds());
        String rooms = facilities.names(made.get(0).facilities());
        String type = types.name(first.type());
        made.forEach(one -> audit.record(AppointmentHistory.ofBooking(one, "booked in a series")
                .change("type", null, type)
                .change("rooms", null, rooms)
                .change("overlaps", null, overlaps(one, conflicts))));
        booked.fire(new SeriesBooked(made.stream().map(Appointment::id).toList()));
        return SeriesAnswer.saved(made.get(0), made.size());
    }

    /**
     * Gives an appointment another time, and moves others of its series by as much (APT-10). Tells {@link SeriesChanged}.
     *
     * @param minutes how long it lasts from now on, 5 to 1440; the others too if that is another length
     * @param agreed conflicts that somebody was shown and agreed to move over (LOC-10)
     * @return what is in the way (APT-12); then nothing has moved
     * @throws NotFound when the caller's practice group has no such appointment in a series
     * @throws AppointmentCancelled when it was cancelled
     */
    @Allowed(Right.CALENDAR_EDIT)
    public SeriesAnswer move(
            AppointmentId id, Instant start, int minutes, SeriesScope scope, boolean outsideHours, Agreed agreed) {
        return apply(locked(id), scope, outsideHours, agreed, chosen -> chosen.movedTo(start, minutes));
    }

    /**
     * Replaces what an appointment is; others of its series take over what is different, and keep the rest (APT-10). Tells
     * {@link SeriesChanged}.
     *
     * @param version the one of the chosen appointment that was shown
     * @param agreed conflicts that somebody was shown and agreed to move over (LOC-10)
     * @return what is in the way of the new times (APT-12); then nothing is changed
     * @throws NotFound when the caller's practice group has no such appointment in a series, or no such patient
     * @throws AppointmentEditedMeanwhile when somebody else saved the chosen one since
     * @throws GroupFull when somebody is added to a group that has no place left (APT-8)
     * @throws AppointmentCancelled when it was cancelled; the other refusals as for one appointment
     */
    @Allowed(Right.CALENDAR_EDIT)
    public SeriesAnswer change(
            AppointmentId id,
            long version,
            @Valid ChangeAppointment command,
            SeriesScope scope,
            boolean outsideHours,
            Agreed agreed) {
        SeriesMembers members = locked(id);
        members.chosen().expect(version);
        return apply(members, scope, outsideHours, agreed, chosen -> HiddenComments.kept(command, chosen));
    }

    /**
     * Cancels an appointment and others of its series for these patients, as far as they are expected there; the appointments
     * stay on record (APT-10). Tells {@link SeriesCalledOff}; patients are written to after half a minute, for all of it together.
     *
     * @return what was cancelled for at least one of them, and its way back for {@link Cancellations#undo}
     * @throws NotFound when the caller's practice group has no such appointment in a series, or offers no such reason
     * @throws AppointmentCancelled when it was cancelled before
     * @throws AppointmentEditedMeanwhile when one of these patients is not expected in the chosen one any more
     * @throws NoPatients without a patient
     */
    @Allowed(Right.CALENDAR_EDIT)
    public CalledOff cancel(AppointmentId id, SeriesScope scope, @Valid CallOff how) {
        SeriesMembers members = locked(id);
        members.chosen().expectStill(how.patients());
        Instant at = clock.instant();
        Map<Appointment, Set<PatientId>> whom = new LinkedHashMap<>();
        Map<Appointment, Wanted> before = new LinkedHashMap<>();
        for (Appointment one : members.in(scope, at)) {
            Set<PatientId> expected = CallingOff.expected(one, how);
            if (!expected.isEmpty()) {
                whom.put(one, expected);
                before.put(one, one.wanted());
            }
        }
        Agreed overlaps = time.shared(before);
        callingOff.note(List.copyOf(whom.keySet()), how, AppointmentStatus.CANCELLED, at);
        time.release(whom.keySet().stream().filter(Appointment::isCancelled).toList());
        Instant tellAt = CallingOff.tellAt(how, at);
        calledOff.fire(new SeriesCalledOff(whom.entrySet().stream()
                .map(one -> new AppointmentCalledOff(
                        one.getKey().id(), one.getValue(), one.getKey().isCancelled(), at, tellAt))
                .toList()));
        return new CalledOff(
                whom.keySet().stream().map(Appointment::id).toList(),
                whom.values().stream().mapToInt(Set::size).sum(),
                overlaps,
                at);
    }

    /** Where an appointment stands in its series; empty when it is in none. Names nobody; writes no history. */
    @Allowed(Right.CALENDAR_VIEW)
    public Optional<SeriesPlace> place(AppointmentId id) {
        return rows.of(id)
                .flatMap(series -> rows.one(series)
                        .map(rule ->
                                SeriesMembers.from(rows.members(series), id).place(rule.rule(), clock.instant())));
    }

    private SeriesMembers locked(AppointmentId id) {
        UUID series = rows.of(id).orElseThrow(() -> new NotFound("appointment"));
        return SeriesMembers.from(rows.lockedMembers(series), id);
    }

    /** One of those that are changed, and what it shall be. */
    private record Plan(Appointment appointment, ChangeAppointment command) {

        Wanted wanted() {
            return appointment.wanted(command);
        }

        boolean moves() {
            Wanted after = wanted();
            return !after.slot().equals(appointment.slot())
                    || !after.facilities().equals(appointment.facilities());
        }
    }

    private SeriesAnswer apply(
            SeriesMembers members,
            SeriesScope scope,
            boolean outsideHours,
            Agreed agreed,
            Function<Appointment, ChangeAppointment> ofChosen) {
        Appointment chosen = members.chosen();
        chosen.refuseIfCancelled();
        SeriesChange difference = new SeriesChange(asItIs(chosen), ofChosen.apply(chosen), zone());
        List<Plan> plans = members.in(scope, clock.instant()).stream()
                .map(one -> new Plan(one, one == chosen ? difference.after() : difference.of(asItIs(one))))
                .toList();
        Set<PatientId> newcomers = newcomers(plans);
        patients.require(newcomers);
        types.require(difference.after().type(), chosen.type(), chosen.practitioner());
        List<Plan> moving = plans.stream().filter(Plan::moves).toList();
        facilities.require(difference.after().facilities(), chosen.facilities());
        List<SeriesConflict> conflicts = inTheWay(chosen.practitioner(), moving, outsideHours, agreed);
        if (!conflicts.stream().allMatch(one -> one.isAgreed(agreed))) {
            return SeriesAnswer.refused(conflicts);
        }
        Map<Appointment, Wanted> before = new LinkedHashMap<>();
        moving.forEach(plan -> before.put(plan.appointment(), plan.appointment().wanted()));
        Agreed overlaps = time.shared(before);
        Instant now = clock.instant();
        boolean otherType = !Objects.equals(chosen.type(), difference.after().type());
        List<AppointmentChanged> news = plans.stream()
                .map(plan -> carryOut(plan, conflicts, now))
                .filter(AppointmentChanged::isNews)
                .toList();
        if (!newcomers.isEmpty() || otherType) {
            types.requirePlaces(plans.stream().map(Plan::appointment).toList());
        }
        rows.flush();
        time.move(moving.stream().map(Plan::appointment).toList(), conflicts);
        relationships.treats(chosen.practitioner(), newcomers);
        if (!news.isEmpty()) {
            changed.fire(new SeriesChanged(news));
        }
        boolean movesAlone = !news.isEmpty() && news.stream().allMatch(AppointmentChanged::isMoveAlone);
        return SeriesAnswer.saved(chosen, plans.size(), movesAlone ? wayBack(before, overlaps, now) : null);
    }

    private static Moved wayBack(Map<Appointment, Wanted> before, Agreed overlaps, Instant at) {
        return new Moved(
                before.entrySet().stream()
                        .map(one -> Moved.Former.of(one.getKey(), one.getValue()))
                        .toList(),
                overlaps,
                at);
    }

    private List<SeriesConflict> inTheWay(UserId practitioner, List<Plan> moving, boolean outsideHours, Agreed agreed) {
        if (moving.isEmpty()) {
            return List.of();
        }
        ZoneId zone = zone();
        List<SeriesTime.Planned> planned = moving.stream()
                .map(Plan::wanted)
                .sorted(Comparator.comparing(wanted -> wanted.slot().start()))
                .map(wanted ->
                        new SeriesTime.Planned(LocalDate.ofInstant(wanted.slot().start(), zone), wanted))
                .toList();
        Set<AppointmentId> own =
                moving.stream().map(plan -> plan.appointment().id()).collect(Collectors.toSet());
        return time.inTheWay(practitioner, planned, own, outsideHours, agreed);
    }

    private AppointmentChanged carryOut(Plan plan, List<SeriesConflict> conflicts, Instant now) {
        Appointment appointment = plan.appointment();
        TimeSlot before = appointment.slot();
        MeetingPlace placeBefore = appointment.place();
        AppointmentTypeId typeBefore = appointment.type();
        AppointmentChanged change = appointment.change(plan.command(), now);
        String overlaps = overlaps(appointment, conflicts);
        AppointmentHistory.ofChange(appointment, before, placeBefore, change)
                .map(one -> one.change("overlaps", null, overlaps))
                .forEach(audit::record);
        types.note(appointment, typeBefore);
        return change;
    }

    private static @Nullable String overlaps(Appointment one, List<SeriesConflict> conflicts) {
        return AppointmentHistory.words(conflicts.stream()
                .filter(conflict -> conflict.start().equals(one.slot().start()))
                .flatMap(conflict -> Stream.ofNullable(conflict.found()))
                .toList());
    }

    private static Set<PatientId> newcomers(List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.command().patients().stream()
                        .filter(patient -> !plan.appointment().patientIds().contains(patient)))
                .collect(Collectors.toSet());
    }

    private static ChangeAppointment asItIs(Appointment one) {
        TimeSlot slot = one.slot();
        return one.movedTo(slot.start(), (int) slot.duration().toMinutes());
    }

    private ZoneId zone() {
        return ZoneId.of(practices.practice().zone());
    }
}
