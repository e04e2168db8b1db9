package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.FacilityId;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is in the way of what, and what an agreement covers. */
class ConflictTest {

    private static final Instant TEN = Instant.parse("2026-03-04T23:00:00Z");
    private static final UserId PRACTITIONER = UserId.random();
    private static final FacilityId ROOM = new FacilityId(UUID.randomUUID());
    private static final PatientId ANA = new PatientId(UUID.randomUUID());
    private static final AppointmentId OTHER = new AppointmentId(UUID.randomUUID());

    private final Wanted wanted = new Wanted(slot(0), PRACTITIONER, Set.of(ROOM), Set.of(ANA));

    @Test
    @DisplayName("LOC-10 only what overlaps, and only of whom and what is wanted, is in the way")
    void inTheWay() {
        InTheWay.Clash room = clash(ROOM.value(), false, 30);
        InTheWay.Clash after = clash(PRACTITIONER.value(), false, 50);
        InTheWay.Clash foreign = clash(UUID.randomUUID(), false, 10);
        assertThat(new InTheWay.Taken(List.of(room, after, foreign)).at(wanted)).containsExactly(room);
    }

    @Test
    @DisplayName("LOC-10 a patient of an appointment that is in the way anyway is not listed again")
    void listedOnce() {
        InTheWay.Clash room = clash(ROOM.value(), false, 30);
        InTheWay.Clash patient = clash(ANA.value(), true, 30);
        assertThat(new InTheWay.Taken(List.of(room, patient)).at(wanted)).containsExactly(room);
        assertThat(new InTheWay.Taken(List.of(patient)).at(wanted)).containsExactly(patient);
    }

    @Test
    @DisplayName("LOC-10 an agreement covers what was shown, at the time it was shown, and nothing else")
    void agreed() {
        Conflict shown = conflict(Conflict.Kind.FACILITY, ROOM.value(), OTHER.value(), 0);
        Agreed agreed = Agreed.to(List.of(shown));
        assertThat(agreed.covers(List.of())).isTrue();
        assertThat(agreed.covers(List.of(shown))).isTrue();
        assertThat(agreed.covers(conflict(Conflict.Kind.FACILITY, ROOM.value(), OTHER.value(), 5)))
                .isFalse();
        assertThat(agreed.covers(conflict(Conflict.Kind.FACILITY, ROOM.value(), UUID.randomUUID(), 0)))
                .isFalse();
        assertThat(agreed.covers(conflict(Conflict.Kind.APPOINTMENT, PRACTITIONER.value(), OTHER.value(), 0)))
                .isFalse();
        assertThat(Agreed.NOTHING.covers(shown)).isFalse();
    }

    @Test
    @DisplayName(
            "LOC-10 at the same time only a new room, equipment or patient brings new conflicts; at another time all are new")
    void fresh() {
        Wanted before = new Wanted(slot(0), PRACTITIONER, Set.of(), Set.of(ANA));
        assertThat(wanted.isNew(before, conflict(Conflict.Kind.FACILITY, ROOM.value(), OTHER.value(), 0)))
                .isTrue();
        assertThat(wanted.isNew(before, conflict(Conflict.Kind.APPOINTMENT, PRACTITIONER.value(), OTHER.value(), 0)))
                .isFalse();
        Wanted earlier = new Wanted(slot(5), PRACTITIONER, Set.of(ROOM), Set.of(ANA));
        assertThat(wanted.isNew(earlier, conflict(Conflict.Kind.PATIENT, ANA.value(), OTHER.value(), 0)))
                .isTrue();
    }

    @Test
    @DisplayName("AUD-7 the history names no patient, and a patient's other appointment takes no time")
    void history() {
        Conflict patient = conflict(Conflict.Kind.PATIENT, ANA.value(), OTHER.value(), 0);
        assertThat(patient.inHistory()).startsWith("patient, ").doesNotContain("What");
        assertThat(Conflict.taking(List.of(patient))).isZero();
        assertThat(Conflict.taking(List.of(patient, conflict(Conflict.Kind.TAKEN, ROOM.value(), OTHER.value(), 0))))
                .isOne();
    }

    @Test
    @DisplayName("OBK-17 nobody can agree to book over a time that somebody is booking online")
    void held() {
        Conflict held = conflict(Conflict.Kind.HELD, PRACTITIONER.value(), UUID.randomUUID(), 0);
        assertThat(Agreed.to(List.of(held)).covers(held)).isFalse();
        assertThat(SeriesConflict.of(LocalDate.of(2030, 3, 5), TEN, held).found())
                .isNull();
    }

    @Test
    @DisplayName("APT-12 whatever can be in the way of one appointment can be in the way of a series")
    void kinds() {
        assertThat(SeriesConflict.Kind.values())
                .extracting(Enum::name)
                .containsAll(
                        Arrays.stream(Conflict.Kind.values()).map(Enum::name).toList());
    }

    private static InTheWay.Clash clash(UUID about, boolean ofPatient, int minutesLater) {
        return new InTheWay.Clash(about, ofPatient, slot(minutesLater), OTHER);
    }

    private static Conflict conflict(Conflict.Kind kind, UUID about, UUID holder, int minutesLater) {
        TimeSlot slot = slot(minutesLater);
        return new Conflict(kind, about, holder, "What", "Whose", "With", slot.start(), slot.end());
    }

    private static TimeSlot slot(int minutesLater) {
        return TimeSlot.of(TEN.plus(Duration.ofMinutes(minutesLater)), Duration.ofMinutes(50));
    }
}
