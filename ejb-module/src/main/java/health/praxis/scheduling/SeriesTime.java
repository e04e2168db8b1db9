package health.praxis.scheduling;

import health.praxis.practice.HoursLine;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the time of a practitioner, rooms and equipment to many appointments at once, or says of each date what is in its way (APT-12): in a few
 * questions however many they are. Whoever asks for some of that time at the same moment waits.
 */
@Dependent
class SeriesTime {

    @Inject
    private PractitionersTime single;

    @Inject
    private CalendarClaims claims;

    @Inject
    private InTheWay inTheWay;

    @Inject
    private PracticeQueries practices;

    @Inject
    private PracticeHours hours;

    /** One of a series: its date, and what it wants. */
    record Planned(LocalDate date, Wanted wanted) {

        TimeSlot slot() {
            return wanted.slot();
        }
    }

    /**
     * Waits until nobody else claims this practitioner's time, or that of the rooms and equipment, and then says what is in the
     * way. Until the transaction ends it stays so.
     *
     * @param planned by start
     * @param own whose present times are no hindrance, because they give them back
     * @param outsideHours whether practice hours make no difference
     * @param agreed what somebody was shown and agreed to: such a date counts as one that is booked
     * @return by date, all of it, agreed or not; empty when all is free
     */
    List<SeriesConflict> inTheWay(
            UserId practitioner,
            List<Planned> planned,
            Set<? extends Holder> own,
            boolean outsideHours,
            Agreed agreed) {
        List<Wanted> wanted = planned.stream().map(Planned::wanted).toList();
        claims.queueUpFor(wanted);
        InTheWay.Taken taken = inTheWay.taken(wanted, InTheWay.span(wanted), own);
        List<InTheWay.Clash> clashes = wanted.stream()
                .flatMap(one -> taken.at(one).stream())
                .distinct()
                .toList();
        Map<InTheWay.Clash, Conflict> named = named(clashes);
        Optional<List<TimeSlot>> open = outsideHours ? Optional.empty() : open(practitioner, planned);
        List<SeriesConflict> found = new ArrayList<>();
        TimeSlot before = null;
        for (Planned each : planned) {
            List<SeriesConflict> here = new ArrayList<>(taken.at(each.wanted()).stream()
                    .flatMap(clash -> Stream.ofNullable(named.get(clash)))
                    .map(conflict -> SeriesConflict.of(each.date(), each.slot().start(), conflict))
                    .toList());
            if (here.isEmpty()) {
                ofNobody(each, before, open).ifPresent(here::add);
            }
            found.addAll(here);
            if (here.stream().allMatch(one -> one.isAgreed(agreed))) {
                before = each.slot();
            }
        }
        return found;
    }

    private Map<InTheWay.Clash, Conflict> named(List<InTheWay.Clash> clashes) {
        List<Conflict> conflicts = inTheWay.named(clashes, "in the way of a series");
        return IntStream.range(0, clashes.size()).boxed().collect(Collectors.toMap(clashes::get, conflicts::get));
    }

    private static Optional<SeriesConflict> ofNobody(
            Planned each, @Nullable TimeSlot before, Optional<List<TimeSlot>> open) {
        TimeSlot slot = each.slot();
        if (before != null && before.overlaps(slot)) {
            return Optional.of(SeriesConflict.of(each.date(), slot.start(), SeriesConflict.Kind.OWN, before));
        }
        boolean closed = open.isPresent()
                && open.get().stream()
                        .noneMatch(hours -> !slot.start().isBefore(hours.start())
                                && !slot.end().isAfter(hours.end()));
        return closed
                ? Optional.of(SeriesConflict.of(each.date(), slot.start(), SeriesConflict.Kind.HOURS, slot))
                : Optional.empty();
    }

    /**
     * Takes the times of appointments that are new. They are looked at, and written.
     *
     * @param conflicts what they may overlap with; with nothing, the database refuses whoever came past the queue
     * @throws SlotJustTaken when somebody did
     */
    void take(List<Appointment> made, List<SeriesConflict> conflicts) {
        List<Wanted> wanted = made.stream().map(Appointment::wanted).toList();
        try {
            claims.claimAll(Wanted.resources(wanted), ids(made), taking(conflicts));
        } catch (CalendarClaims.ClaimRefused refused) {
            throw justTaken(made.get(0).practitioner(), made.get(0).slot());
        }
    }

    /** The same for personal appointments of one practitioner. */
    void takeOwn(List<PersonalAppointment> made, List<SeriesConflict> conflicts) {
        UserId practitioner = made.get(0).practitioner();
        try {
            claims.claimAllOwn(practitioner, ownIds(made), taking(conflicts));
        } catch (CalendarClaims.ClaimRefused refused) {
            throw justTaken(practitioner, made.get(0).slot());
        }
    }

    private static int taking(List<SeriesConflict> conflicts) {
        return Conflict.taking(conflicts.stream()
                .flatMap(one -> Stream.ofNullable(one.found()))
                .toList());
    }

    private SlotJustTaken justTaken(UserId practitioner, TimeSlot slot) {
        return new SlotJustTaken(practices.user(practitioner).name(), slot);
    }

    /** What these share their time with now, on purpose. */
    Agreed shared(Map<Appointment, Wanted> now) {
        return now.isEmpty() ? Agreed.NOTHING : inTheWay.shared(now.values(), ids(now.keySet()));
    }

    /** The same for personal appointments. */
    Agreed sharedOwn(Collection<PersonalAppointment> now) {
        return now.isEmpty()
                ? Agreed.NOTHING
                : inTheWay.shared(now.stream().map(PersonalAppointment::wanted).toList(), ownIds(now));
    }

    /** @throws PractitionerNotBookable unless an active practitioner */
    void requireBookable(UserId practitioner) {
        single.bookable(practitioner);
    }

    /** Takes the times of appointments instead of those that they had. They are looked at, and written. */
    void move(List<Appointment> moved, List<SeriesConflict> conflicts) {
        if (!moved.isEmpty()) {
            claims.releaseAll(ids(moved));
            take(moved, conflicts);
        }
    }

    /** The same for personal appointments of one practitioner. */
    void moveOwn(List<PersonalAppointment> moved, List<SeriesConflict> conflicts) {
        if (!moved.isEmpty()) {
            claims.releaseAll(ownIds(moved));
            takeOwn(moved, conflicts);
        }
    }

    /** Gives the times of personal appointments back. */
    void releaseOwn(List<PersonalAppointment> gone) {
        claims.releaseAll(ownIds(gone));
    }

    /** Gives their times back. */
    void release(List<Appointment> off) {
        if (!off.isEmpty()) {
            claims.releaseAll(ids(off));
        }
    }

    /** When the practitioner works, what touches being one span; empty where nobody has said so. */
    private Optional<List<TimeSlot>> open(UserId practitioner, List<Planned> planned) {
        List<HoursLine> lines = hours.of(List.of(practitioner));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = planned.get(0).date().minusDays(1);
        LocalDate last = planned.get(planned.size() - 1).date().plusDays(2);
        List<TimeSlot> all = lines.stream()
                .flatMap(line -> line.between(first, last).stream())
                .toList();
        return Optional.of(FreeTime.gaps(all, List.of()));
    }

    private static List<PersonalAppointmentId> ownIds(Collection<PersonalAppointment> of) {
        return of.stream().map(PersonalAppointment::id).toList();
    }

    private static List<AppointmentId> ids(Collection<Appointment> of) {
        return of.stream().map(Appointment::id).toList();
    }
}
