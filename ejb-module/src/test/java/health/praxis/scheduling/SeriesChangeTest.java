package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.PatientId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeriesChangeTest {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final PatientId ANA = PatientId.random();
    private static final PatientId BEN = PatientId.random();
    private static final ChangeAppointment BEFORE = clinic("2026-09-29T11:00", 50, "Bring the diary", ANA);

    @Test
    @DisplayName("APT-10 day and time shift by as much on the clock, also where it changed in between")
    void shifts() {
        ChangeAppointment moved = clinic("2026-09-30T13:30", 50, "Bring the diary", ANA);
        assertThat(taken(moved, clinic("2026-10-06T11:00", 50, null, ANA)).start())
                .isEqualTo(at("2026-10-07T13:30"));
        assertThat(taken(moved, clinic("2026-10-13T09:15", 50, null, ANA)).start())
                .as("one that had been moved alone keeps its distance")
                .isEqualTo(at("2026-10-14T11:45"));
    }

    @Test
    @DisplayName("APT-10 what is not changed stays as each of them has it")
    void keeps() {
        ChangeAppointment other = clinic("2026-10-06T11:00", 30, "Her own words", ANA, BEN);
        assertThat(taken(BEFORE, other)).isEqualTo(other);
    }

    @Test
    @DisplayName("APT-10 comments are taken over where they were the same; words about one of them are kept")
    void comments() {
        ChangeAppointment after = clinic("2026-09-29T11:00", 50, "Bring the form", ANA);
        assertThat(taken(after, clinic("2026-10-06T11:00", 50, "Bring the diary", ANA))
                        .comments())
                .isEqualTo("Bring the form");
        assertThat(taken(after, clinic("2026-10-06T11:00", 50, "Her own words", ANA))
                        .comments())
                .isEqualTo("Her own words");
    }

    @Test
    @DisplayName("APT-10 length, location and link are taken over, patients are added and taken out")
    void takesOver() {
        ChangeAppointment after = new ChangeAppointment(
                BEFORE.start(),
                30,
                AppointmentLocation.ONLINE,
                List.of(BEN),
                "Bring the diary",
                "https://meet.example/a");
        ChangeAppointment other = taken(after, clinic("2026-10-06T11:00", 50, null, ANA));
        assertThat(other)
                .isEqualTo(new ChangeAppointment(
                        at("2026-10-06T11:00"),
                        30,
                        AppointmentLocation.ONLINE,
                        List.of(BEN),
                        null,
                        "https://meet.example/a"));
    }

    @Test
    @DisplayName(
            "LOC-11 APT-10 another address is taken over; a link that was typed for no Online Consultation is no change")
    void places() {
        ChangeAppointment school = at(AppointmentLocation.ADDRESS, "School, Room 4");
        ChangeAppointment hall = at(AppointmentLocation.ADDRESS, "Scout Hall");
        assertThat(new SeriesChange(school, hall, SYDNEY).of(BEFORE).where()).isEqualTo("Scout Hall");
        assertThat(new SeriesChange(school, school, SYDNEY).of(hall)).isEqualTo(hall);

        ChangeAppointment leftBehind = at(AppointmentLocation.CLINIC, "https://meet.example/a");
        assertThat(leftBehind.where()).isNull();
        assertThat(taken(leftBehind, hall)).isEqualTo(hall);
    }

    private static ChangeAppointment at(AppointmentLocation location, String where) {
        return new ChangeAppointment(
                BEFORE.start(), BEFORE.minutes(), location, BEFORE.patients(), BEFORE.comments(), where);
    }

    @Test
    @DisplayName("APT-5 another type is taken over; what has a type of its own keeps it while the type is not changed")
    void types() {
        AppointmentTypeId first = new AppointmentTypeId(UUID.randomUUID());
        AppointmentTypeId second = new AppointmentTypeId(UUID.randomUUID());
        assertThat(taken(typed(BEFORE, first), typed(BEFORE, second)).type()).isEqualTo(first);
        assertThat(taken(BEFORE, typed(BEFORE, second)).type()).isEqualTo(second);
    }

    private static ChangeAppointment typed(ChangeAppointment of, AppointmentTypeId type) {
        return new ChangeAppointment(
                of.start(), of.minutes(), of.location(), of.patients(), of.comments(), of.where(), type);
    }

    private static ChangeAppointment taken(ChangeAppointment after, ChangeAppointment other) {
        return new SeriesChange(BEFORE, after, SYDNEY).of(other);
    }

    private static ChangeAppointment clinic(String at, int minutes, @Nullable String comments, PatientId... patients) {
        return new ChangeAppointment(at(at), minutes, AppointmentLocation.CLINIC, List.of(patients), comments, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SYDNEY).toInstant();
    }
}
