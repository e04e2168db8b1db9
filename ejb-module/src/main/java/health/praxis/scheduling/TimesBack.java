package health.praxis.scheduling;

import health.praxis.practice.PracticeQueries;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at times that somebody is to have again (CAL-10): all of them, or none. What was overlapped with on purpose may be
 * again, if it is where it was; anything else in the way is refused as for any booking.
 */
@Dependent
class TimesBack {

    @Inject
    private SeriesTime time;

    @Inject
    private PractitionersTime single;

    @Inject
    private PracticeQueries practices;

    /**
     * Waits until nobody else claims any of this, and looks; until the transaction ends it stays so.
     *
     * @param own whose present times are no hindrance
     * @param overlaps what these overlapped with on purpose
     * @return what they overlap with again, for taking the times
     * @throws SlotTaken when a former time has gone to something else meanwhile, or somebody is booking it online
     * @throws FacilityTaken when a room or equipment has, or {@link FacilityNotFree}
     */
    List<SeriesConflict> look(
            UserId practitioner, Collection<Wanted> former, Collection<? extends Holder> own, Agreed overlaps) {
        ZoneId zone = ZoneId.of(practices.practice().zone());
        List<SeriesTime.Planned> planned = former.stream()
                .sorted(Comparator.comparing(wanted -> wanted.slot().start()))
                .map(wanted ->
                        new SeriesTime.Planned(LocalDate.ofInstant(wanted.slot().start(), zone), wanted))
                .toList();
        List<SeriesConflict> conflicts = time.inTheWay(practitioner, planned, new HashSet<>(own), true, overlaps);
        single.refuse(conflicts.stream()
                .filter(one -> !one.isAgreed(overlaps))
                .flatMap(one -> Stream.ofNullable(one.found()))
                .toList());
        conflicts.stream()
                .filter(one -> one.kind() == SeriesConflict.Kind.HELD)
                .findFirst()
                .ifPresent(one -> refuseHeld(practitioner, one));
        return conflicts;
    }

    /** Nobody can have agreed to it. */
    private void refuseHeld(UserId practitioner, SeriesConflict held) {
        throw new SlotJustTaken(practices.user(practitioner).name(), new TimeSlot(held.from(), held.to()));
    }
}
