package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.CalendarLook;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.ScheduleDisplayMode;

class EventLookTest {

    private static final UserId NAOMI = new UserId(UUID.randomUUID());

    private final EventWords words = new EventWords(ZoneId.of("Australia/Sydney"));

    @Test
    @DisplayName("STA-3 without status colours, what patients answered or were asked keeps its colour")
    void twoWayColoursStay() {
        CalendarLook plain = new CalendarLook(0, 24, false, false, false, false, false);
        assertThat(of(plain, AppointmentStatus.ARRIVED)).containsEntry("plain", true);
        assertThat(of(plain, AppointmentStatus.PENDING)).containsEntry("plain", true);
        for (AppointmentStatus answer : List.of(
                AppointmentStatus.BOOKED,
                AppointmentStatus.CONFIRMED,
                AppointmentStatus.REJECTED,
                AppointmentStatus.CHECK_RESPONSE)) {
            assertThat(of(plain, answer)).as(answer.name()).containsEntry("plain", false);
        }
        assertThat(of(CalendarLook.USUAL, AppointmentStatus.ARRIVED)).containsEntry("plain", false);
    }

    @Test
    @DisplayName("CAL-6 CAL-8 what is struck is drawn, or left out and counted")
    void struck() {
        CalendarLook hidden = new CalendarLook(0, 24, false, false, true, true, false);
        assertThat(event(hidden, AppointmentStatus.DID_NOT_ATTEND).getDisplay()).isEqualTo(ScheduleDisplayMode.NONE);
        assertThat(of(hidden, AppointmentStatus.DID_NOT_ATTEND)).containsEntry("unseen", "STRUCK");
        assertThat(event(CalendarLook.USUAL, AppointmentStatus.DID_NOT_ATTEND).getDisplay())
                .isNotEqualTo(ScheduleDisplayMode.NONE);
        assertThat(of(hidden, AppointmentStatus.BOOKED)).doesNotContainKey("unseen");
    }

    @Test
    @DisplayName(
            "CAL-7 CAL-14 details hold time, practitioner, location and status; the comment stands outside if wanted")
    void details() {
        Map<String, Object> usual = of(CalendarLook.USUAL, AppointmentStatus.CONFIRMED);
        assertThat(usual.get("details"))
                .isEqualTo(List.of("Wednesday 4 March, 11:00 – 11:50 am", "Naomi Whitlock", "Clinic", "Confirmed"));
        assertThat(usual).containsEntry("comments", "Brings a scan").doesNotContainKey("note");
        assertThat(of(new CalendarLook(0, 24, false, false, false, true, true), AppointmentStatus.CONFIRMED))
                .containsEntry("note", "Brings a scan");
    }

    @Test
    @DisplayName("CAL-14 a time across noon names both halves of the day, another one once")
    void acrossNoon() {
        assertThat(details("2026-03-04T00:30:00Z", "2026-03-04T01:20:00Z"))
                .startsWith("Wednesday 4 March, 11:30 am – 12:20 pm");
        assertThat(details("2026-03-04T02:00:00Z", "2026-03-04T02:50:00Z"))
                .startsWith("Wednesday 4 March, 1:00 – 1:50 pm");
    }

    private String details(String start, String end) {
        return String.valueOf(((List<?>) event(CalendarLook.USUAL, AppointmentStatus.BOOKED, start, end)
                        .getDynamicProperties()
                        .get("details"))
                .get(0));
    }

    private Map<String, Object> of(CalendarLook look, AppointmentStatus status) {
        return event(look, status).getDynamicProperties();
    }

    private DefaultScheduleEvent<CalendarEntry> event(CalendarLook look, AppointmentStatus status) {
        return event(look, status, "2026-03-04T00:00:00Z", "2026-03-04T00:50:00Z");
    }

    private DefaultScheduleEvent<CalendarEntry> event(
            CalendarLook look, AppointmentStatus status, String start, String end) {
        CalendarEntry entry = new CalendarEntry(
                AppointmentId.random(),
                NAOMI,
                Instant.parse(start),
                Instant.parse(end),
                AppointmentLocation.CLINIC,
                false,
                "Leila Haddad",
                List.of(status),
                "Brings a scan",
                1,
                null,
                false);
        return new EventLook(look, new PractitionerCard(NAOMI, "Naomi Whitlock", null, true))
                .of(words.event(entry, false));
    }
}
