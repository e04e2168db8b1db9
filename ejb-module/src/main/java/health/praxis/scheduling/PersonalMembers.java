package health.praxis.scheduling;

import health.praxis.shared.NotFound;
import java.time.Instant;
import java.util.List;

/**
 * The personal appointments of a series by start, seen from one of them (CAL-12). Whatever was chosen concerns that one; of the
 * others it never concerns what has begun.
 */
record PersonalMembers(List<PersonalAppointment> all, PersonalAppointment chosen) {

    /** @throws NotFound when the chosen one is not among them */
    static PersonalMembers from(List<PersonalAppointment> all, PersonalAppointmentId id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(chosen -> new PersonalMembers(all, chosen))
                .orElseThrow(() -> new NotFound("personal appointment"));
    }

    List<PersonalAppointment> in(SeriesScope scope, Instant now) {
        int place = all.indexOf(chosen);
        return all.stream()
                .filter(one -> one == chosen
                        || (scope.concerns(all.indexOf(one), place)
                                && one.slot().start().isAfter(now)))
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
}
