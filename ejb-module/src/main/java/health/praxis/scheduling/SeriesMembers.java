package health.praxis.scheduling;

import health.praxis.shared.NotFound;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The appointments of a series by start, seen from one of them. Whatever was chosen concerns that one. Of the others it
 * never concerns what has begun, was cancelled, or has somebody in it who came or stayed away (APT-10).
 */
record SeriesMembers(List<Appointment> all, Appointment chosen) {

    private static final Set<AppointmentStatus> HAPPENED =
            EnumSet.of(AppointmentStatus.ARRIVED, AppointmentStatus.ATTENDED, AppointmentStatus.DID_NOT_ATTEND);

    /** @throws NotFound when the chosen one is not among them */
    static SeriesMembers from(List<Appointment> all, AppointmentId id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(chosen -> new SeriesMembers(all, chosen))
                .orElseThrow(() -> new NotFound("appointment"));
    }

    List<Appointment> in(SeriesScope scope, Instant now) {
        int place = all.indexOf(chosen);
        return all.stream()
                .filter(one -> one == chosen || (scope.concerns(all.indexOf(one), place) && isAhead(one, now)))
                .toList();
    }

    SeriesPlace place(Repetition rule, Instant now) {
        return new SeriesPlace(
                rule,
                all.indexOf(chosen) + 1,
                all.size(),
                in(SeriesScope.LATER, now).size(),
                in(SeriesScope.ALL, now).size());
    }

    private static boolean isAhead(Appointment one, Instant now) {
        return one.slot().start().isAfter(now)
                && !one.isCancelled()
                && one.statuses().values().stream().noneMatch(HAPPENED::contains);
    }
}
