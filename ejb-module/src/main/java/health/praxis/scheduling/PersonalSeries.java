package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Own time that repeats (CAL-12), by the rules of {@link Series}: each is a personal appointment like any other and is changed
 * alone in {@link PersonalCalendar}; here they are kept together, and changed or deleted together. Whatever is asked is done for
 * all of them or for none, and nothing is overlapped. Practice hours make no difference to time that nobody can book.
 */
@Stateless
@Door
public class PersonalSeries {

    @Inject
    private PersonalRows rows;

    @Inject
    private SeriesRows series;

    @Inject
    private SeriesTime time;

    @Inject
    private PersonalSaving saving;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Calendars calendars;

    @Inject
    private Clock clock;

    /**
     * Keeps some of a practitioner's time and its repetitions, unless something is in the way.
     *
     * @param first from its start the others are counted; it need not be one of them
     * @param leaveOut dates that shall not be kept
     * @return what is in the way of dates that were not left out; then nothing is kept
     * @throws RepetitionNotPossible when there are fewer than two dates, or all are left out
     * @throws SeriesTooLong with more than 100, or over more than two years
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     * @throws NotFound when the caller does not see such a practitioner's calendar
     */
    @Allowed(Right.CALENDAR_EDIT)
    public PersonalSeriesAnswer keep(
            UserId practitioner, @Valid PersonalDetails first, Repetition rule, Set<LocalDate> leaveOut) {
        PracticeGroupId practice = Callers.current().requirePractice();
        calendars.require(practitioner);
        time.requireBookable(practitioner);
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
        AppointmentSeries made = new AppointmentSeries(practice, practitioner, rule, now);
        List<PersonalAppointment> all = wanted.stream()
                .map(one -> new PersonalAppointment(
                                practice, practitioner, first.at(one.slot().start(), first.minutes()), now)
                        .in(made))
                .toList();
        List<SeriesTime.Planned> planned = IntStream.range(0, all.size())
                .mapToObj(i ->
                        new SeriesTime.Planned(wanted.get(i).date(), all.get(i).wanted()))
                .toList();
        List<SeriesConflict> conflicts = time.inTheWay(practitioner, planned, Set.of(), true, Agreed.NOTHING);
        if (!conflicts.isEmpty()) {
            return PersonalSeriesAnswer.refused(conflicts);
        }
        series.add(made);
        rows.add(all);
        time.takeOwn(all, List.of());
        all.forEach(one -> saving.noteMade(one, "kept in a series"));
        return PersonalSeriesAnswer.saved(all.get(0), all.size(), null);
    }

    /**
     * Gives one another time, and moves others of its series by as much on the clock.
     *
     * @param minutes how long it lasts from now on, 5 to 1440; the others too if that is another length
     * @return what is in the way, and then nothing has moved; else the way back for {@link PersonalBack}
     * @throws NotFound when the caller sees no such personal appointment in a series
     */
    @Allowed(Right.CALENDAR_EDIT)
    public PersonalSeriesAnswer move(PersonalAppointmentId id, Instant start, int minutes, SeriesScope scope) {
        return apply(locked(id), scope, chosen -> chosen.details().at(start, minutes));
    }

    /**
     * Replaces what one is; others of its series take over what is different, and keep the rest. For whom names are hidden all
     * words stay (ANON-4).
     *
     * @param version the one of the chosen that was shown
     * @return what is in the way, and then nothing is changed; else, where the time is another one, its way back
     * @throws NotFound when the caller sees no such personal appointment in a series
     * @throws AppointmentEditedMeanwhile when somebody else saved the chosen one since; the other refusals as for one
     */
    @Allowed(Right.CALENDAR_EDIT)
    public PersonalSeriesAnswer change(
            PersonalAppointmentId id, long version, @Valid PersonalDetails details, SeriesScope scope) {
        PersonalMembers members = locked(id);
        members.chosen().expect(version);
        return apply(members, scope, chosen -> HiddenComments.kept(details, chosen));
    }

    /**
     * Removes one and others of its series; their time is free again.
     *
     * @return the way back for {@link PersonalBack}
     * @throws NotFound when the caller sees no such personal appointment in a series
     */
    @Allowed(Right.CALENDAR_EDIT)
    public PersonalRemoved delete(PersonalAppointmentId id, SeriesScope scope) {
        return saving.remove(locked(id).in(scope, clock.instant()));
    }

    /** Where one stands in its series; empty when it is in none. Names nobody; writes no history. */
    @Allowed(Right.CALENDAR_VIEW)
    public Optional<SeriesPlace> place(PersonalAppointmentId id) {
        return rows.seriesOf(id)
                .flatMap(one -> series.one(one)
                        .map(rule -> PersonalMembers.from(rows.members(one), id).place(rule.rule(), clock.instant())));
    }

    private PersonalMembers locked(PersonalAppointmentId id) {
        UUID of = rows.seriesOf(id).orElseThrow(() -> new NotFound("personal appointment"));
        return PersonalMembers.from(rows.lockedMembers(of), id);
    }

    private PersonalSeriesAnswer apply(
            PersonalMembers members, SeriesScope scope, Function<PersonalAppointment, PersonalDetails> ofChosen) {
        PersonalAppointment chosen = members.chosen();
        PersonalChange difference = new PersonalChange(chosen.details(), ofChosen.apply(chosen), zone());
        Map<PersonalAppointment, PersonalDetails> plans = new LinkedHashMap<>();
        members.in(scope, clock.instant())
                .forEach(one -> plans.put(one, one == chosen ? difference.after() : difference.of(one.details())));
        Map<PersonalAppointment, TimeSlot> before = new LinkedHashMap<>();
        List<TimeSlot> after = new ArrayList<>();
        plans.forEach((one, details) -> {
            TimeSlot slot = AppointmentRules.slot(details.start(), details.minutes());
            if (!slot.equals(one.slot())) {
                before.put(one, one.slot());
                after.add(slot);
            }
        });
        List<PersonalAppointment> moving = List.copyOf(before.keySet());
        List<SeriesConflict> conflicts = inTheWay(chosen.practitioner(), moving, after);
        if (!conflicts.isEmpty()) {
            return PersonalSeriesAnswer.refused(conflicts);
        }
        Agreed overlaps = saving.overlaps(moving);
        plans.forEach((one, details) -> saving.change(one, details, "changed"));
        rows.flush();
        time.moveOwn(moving, List.of());
        return PersonalSeriesAnswer.saved(
                chosen, plans.size(), moving.isEmpty() ? null : saving.wayBack(before, overlaps));
    }

    private List<SeriesConflict> inTheWay(UserId practitioner, List<PersonalAppointment> moving, List<TimeSlot> after) {
        if (moving.isEmpty()) {
            return List.of();
        }
        ZoneId zone = zone();
        List<SeriesTime.Planned> planned = after.stream()
                .sorted(Comparator.comparing(TimeSlot::start))
                .map(slot -> new SeriesTime.Planned(
                        LocalDate.ofInstant(slot.start(), zone), Wanted.alone(slot, practitioner)))
                .toList();
        Set<PersonalAppointmentId> own =
                moving.stream().map(PersonalAppointment::id).collect(Collectors.toSet());
        return time.inTheWay(practitioner, planned, own, true, Agreed.NOTHING);
    }

    private ZoneId zone() {
        return ZoneId.of(practices.practice().zone());
    }
}
