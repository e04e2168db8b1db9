package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    private final EventWords words = new EventWords(ZoneId.of("Australia/Sydney"));

    @Test
    @DisplayName("CAL-1 an event reads time, names, status and location, in the practice's zone")
    void readsAsASentence() {
        CalendarEntry entry = entry(
                AppointmentLocation.TELEHEALTH, false, AppointmentStatus.CONFIRMED, AppointmentStatus.CHECK_RESPONSE);

        assertThat(words.label(entry))
                .isEqualTo("Wed 11:00 am, Leila Haddad, Karim Haddad, Confirmed and Check response, Telehealth");
        assertThat(words.event(entry, false).getStartDate()).isEqualTo(LocalDateTime.of(2026, 3, 4, 11, 0));
    }

    @Test
    @DisplayName("CAL-1 of several statuses the one that needs a person gives the sign")
    void theUrgentStatusGivesTheSign() {
        CalendarEntry entry =
                entry(AppointmentLocation.CLINIC, false, AppointmentStatus.CONFIRMED, AppointmentStatus.CHECK_RESPONSE);

        assertThat(words.event(entry, false).getDynamicProperties()).containsEntry("status", "check-response");
    }

    @Test
    @DisplayName("CAL-6 a cancelled appointment is struck, reads as cancelled and cannot be drawn elsewhere")
    void cancelledIsStruck() {
        CalendarEntry entry = entry(AppointmentLocation.PHONE, true, AppointmentStatus.BOOKED);

        assertThat(words.label(entry)).endsWith("Cancelled, Phone");
        assertThat(words.event(entry, false).getDynamicProperties()).containsEntry("struck", true);
        assertThat(words.event(entry, false).isDraggable()).isFalse();
    }

    @Test
    @DisplayName("STA-4 Booked is grey while the reminder that asks has not left; any other status keeps its colour")
    void greyUntilAsked() {
        CalendarEntry booked = entry(AppointmentLocation.CLINIC, false, AppointmentStatus.BOOKED);
        CalendarEntry arrived = entry(AppointmentLocation.CLINIC, false, AppointmentStatus.ARRIVED);

        assertThat(words.event(booked, true).getDynamicProperties()).containsEntry("status", "unsent");
        assertThat(words.event(booked, true).getDynamicProperties().get("label"))
                .asString()
                .endsWith("no reminder sent yet");
        assertThat(words.event(booked, false).getDynamicProperties()).containsEntry("status", "booked");
        assertThat(words.event(arrived, true).getDynamicProperties()).containsEntry("status", "arrived");
    }

    private static CalendarEntry entry(AppointmentLocation location, boolean cancelled, AppointmentStatus... statuses) {
        return new CalendarEntry(
                AppointmentId.random(),
                new UserId(UUID.randomUUID()),
                Instant.parse("2026-03-04T00:00:00Z"),
                Instant.parse("2026-03-04T00:50:00Z"),
                location,
                cancelled,
                "Leila Haddad, Karim Haddad",
                List.of(statuses),
                null);
    }
}
