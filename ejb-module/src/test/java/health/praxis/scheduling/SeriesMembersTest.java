package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeriesMembersTest {

    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final PatientId PATIENT = PatientId.random();

    /** Two have been, four are to come. */
    private final List<Appointment> all = IntStream.range(-2, 4)
            .mapToObj(week -> new Appointment(
                    PracticeGroupId.random(),
                    new BookAppointment(
                            UserId.random(),
                            NOW.plus(Duration.ofDays(7L * week + 1)),
                            50,
                            AppointmentLocation.CLINIC,
                            List.of(PATIENT),
                            null),
                    NOW))
            .toList();

    @Test
    @DisplayName("APT-10 this one is this one, wherever it lies")
    void thisOne() {
        assertThat(from(0).in(SeriesScope.THIS, NOW)).containsExactly(all.get(0));
    }

    @Test
    @DisplayName("APT-10 this and later are those from it on")
    void later() {
        assertThat(from(4).in(SeriesScope.LATER, NOW)).containsExactly(all.get(4), all.get(5));
    }

    @Test
    @DisplayName("APT-10 all are those still to come, and the one that was chosen")
    void allToCome() {
        assertThat(from(4).in(SeriesScope.ALL, NOW)).containsExactlyElementsOf(all.subList(2, 6));
        assertThat(from(0).in(SeriesScope.ALL, NOW))
                .containsExactly(all.get(0), all.get(2), all.get(3), all.get(4), all.get(5));
    }

    @Test
    @DisplayName("APT-10 what was cancelled, or has somebody in it who came or stayed away, is never touched")
    void notTouched() {
        all.get(3).set(PATIENT, AppointmentStatus.CANCELLED, NOW);
        all.get(4).set(PATIENT, AppointmentStatus.DID_NOT_ATTEND, NOW);
        all.get(5).set(PATIENT, AppointmentStatus.CONFIRMED, NOW);
        assertThat(from(2).in(SeriesScope.ALL, NOW)).containsExactly(all.get(2), all.get(5));
        assertThat(from(2).in(SeriesScope.LATER, NOW)).containsExactly(all.get(2), all.get(5));
    }

    @Test
    @DisplayName("APT-9 its place counts all of the series, cancelled ones included")
    void place() {
        all.get(3).set(PATIENT, AppointmentStatus.CANCELLED, NOW);
        Repetition rule = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 6, null);
        assertThat(from(4).place(rule, NOW)).isEqualTo(new SeriesPlace(rule, 5, 6, 2, 3));
    }

    private SeriesMembers from(int chosen) {
        return SeriesMembers.from(all, all.get(chosen).id());
    }
}
