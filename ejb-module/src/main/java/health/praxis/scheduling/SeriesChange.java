package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.PatientId;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of one appointment means for the others of its series (APT-10): they take over what is different and keep
 * the rest. The time moves by as much, on the zone's wall clock; comments are taken over where they were the same, so that
 * nothing is lost that was written about one of them.
 */
record SeriesChange(ChangeAppointment before, ChangeAppointment after, ZoneId zone) {

    ChangeAppointment of(ChangeAppointment other) {
        boolean elsewhere =
                before.location() != after.location() || !Objects.equals(words(before.where()), words(after.where()));
        return new ChangeAppointment(
                new ClockShift(before.start(), after.start(), zone).of(other.start()),
                before.minutes() == after.minutes() ? other.minutes() : after.minutes(),
                elsewhere ? after.location() : other.location(),
                patients(other),
                sameWords(other.comments(), before.comments()) ? after.comments() : other.comments(),
                elsewhere ? after.where() : other.where(),
                facilities(other),
                Objects.equals(before.type(), after.type()) ? other.type() : after.type());
    }

    private List<PatientId> patients(ChangeAppointment other) {
        Set<PatientId> all = new LinkedHashSet<>(other.patients());
        all.removeIf(one -> before.patients().contains(one) && !after.patients().contains(one));
        after.patients().stream()
                .filter(one -> !before.patients().contains(one))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private Set<FacilityId> facilities(ChangeAppointment other) {
        Set<FacilityId> all = new HashSet<>(other.facilities());
        all.removeIf(
                one -> before.facilities().contains(one) && !after.facilities().contains(one));
        after.facilities().stream()
                .filter(one -> !before.facilities().contains(one))
                .forEach(all::add);
        return all;
    }

    private static boolean sameWords(@Nullable String one, @Nullable String other) {
        return words(one).equals(words(other));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
