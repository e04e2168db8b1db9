package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.practice.HoursColour;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.TypeCard;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.primefaces.model.DefaultScheduleEvent;

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

    @Test
    @DisplayName(
            "APT-8 CAL-5 a group is called by its type and how full it is, names nobody, and has the type's colour")
    void group() {
        DefaultScheduleEvent<CalendarEntry> pilates = words.event(typed(8), false);
        assertThat(pilates.getTitle()).isEqualTo("Pilates, 2 of 8");
        assertThat(pilates.getDynamicProperties())
                .containsEntry("group", true)
                .containsEntry("type", "")
                .containsEntry("tint", "rose");
        assertThat(words.label(typed(8))).contains("Pilates, 2 of 8 places taken, Leila Haddad");
    }

    @Test
    @DisplayName("APT-5 an ordinary appointment keeps its patients' names, and says its type too")
    void ordinaryType() {
        DefaultScheduleEvent<CalendarEntry> visit = words.event(typed(1), false);
        assertThat(visit.getTitle()).isEqualTo("Leila Haddad, Karim Haddad");
        assertThat(visit.getDynamicProperties()).containsEntry("group", false).containsEntry("type", "Pilates");
        assertThat(words.label(typed(1))).contains("Pilates, Leila Haddad").doesNotContain("places");
    }

    private static CalendarEntry typed(int places) {
        CalendarEntry plain =
                entry(AppointmentLocation.CLINIC, false, AppointmentStatus.BOOKED, AppointmentStatus.BOOKED);
        TypeDetails details = new TypeDetails(
                "Pilates", TypeLevel.PRACTICE, null, null, 50, HoursColour.ROSE, null, null, OnlineRule.NO, places);
        return new CalendarEntry(
                plain.id(),
                plain.practitioner(),
                plain.start(),
                plain.end(),
                plain.location(),
                false,
                plain.patients(),
                plain.statuses(),
                null,
                2,
                new TypeCard(new AppointmentTypeId(UUID.randomUUID()), details, false),
                false);
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
                null,
                statuses.length,
                null,
                false);
    }
}
