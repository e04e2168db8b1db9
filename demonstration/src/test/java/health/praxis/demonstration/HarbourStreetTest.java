package health.praxis.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HarbourStreetTest {

    private static final ZoneId ZONE = ZoneId.of(HarbourStreet.ZONE);
    private static final ZonedDateTime WEDNESDAY = ZonedDateTime.of(2026, 11, 25, 10, 10, 0, 0, ZONE);

    @Test
    @DisplayName(
            "TEL-2 no video appointment of the demonstration has more than three patients, and each patient exists")
    void patientsPerAppointment() {
        assertThat(all()).allSatisfy(appointment -> {
            assertThat(appointment.patients()).hasSizeBetween(1, 3);
            assertThat(appointment.patients())
                    .allSatisfy(place -> assertThat(place).isBetween(0, HarbourStreet.PATIENTS.size() - 1));
        });
    }

    @Test
    @DisplayName("No practitioner of the demonstration is booked twice at one time")
    void noOverlap() {
        for (List<DemoAppointment> plan :
                List.of(HarbourStreet.PSYCHOLOGY, HarbourStreet.PHYSIOTHERAPY, HarbourStreet.DIETETICS)) {
            List<ZonedDateTime> ends = new ArrayList<>();
            plan.forEach(appointment -> {
                ZonedDateTime start = appointment.startsAt(WEDNESDAY.toLocalDate(), ZONE);
                assertThat(ends).allSatisfy(end -> assertThat(start).isAfterOrEqualTo(end));
                ends.add(start.plusMinutes(appointment.minutes()));
            });
        }
    }

    @Test
    @DisplayName(
            "An appointment of this week is placed between this week's Monday and Friday, on every day it may be loaded")
    void thisWeek() {
        for (int day = 0; day < 7; day++) {
            ZonedDateTime monday = WEDNESDAY.minusDays(2);
            var today = monday.plusDays(day).toLocalDate();
            assertThat(all().stream().filter(appointment -> appointment.weeks() == 0))
                    .allSatisfy(appointment -> assertThat(
                                    appointment.startsAt(today, ZONE).toLocalDate())
                            .isBetween(monday.toLocalDate(), monday.plusDays(4).toLocalDate()));
        }
    }

    @Test
    @DisplayName("TEL-10 whoever tries a call at once finds the next hours free")
    void nextHoursAreFree() {
        List<DemoAppointment> around = all().stream()
                .filter(appointment -> appointment.isAround(WEDNESDAY))
                .toList();

        assertThat(around).hasSize(1);
        assertThat(around.get(0).startsAt(WEDNESDAY.toLocalDate(), ZONE))
                .isEqualTo(WEDNESDAY.withMinute(0).plusHours(1));
    }

    private static List<DemoAppointment> all() {
        List<DemoAppointment> all = new ArrayList<>(HarbourStreet.PSYCHOLOGY);
        all.addAll(HarbourStreet.PHYSIOTHERAPY);
        all.addAll(HarbourStreet.DIETETICS);
        return all;
    }
}
