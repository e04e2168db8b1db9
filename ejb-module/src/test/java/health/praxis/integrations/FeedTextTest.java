package health.praxis.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.FeedEntry;
import health.praxis.scheduling.OwnTimeEntry;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.shared.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The text of a calendar feed")
class FeedTextTest {

    private static final Instant NINE = Instant.parse("2026-03-04T22:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-03-01T01:02:03.456Z");
    private static final AppointmentId ID = new AppointmentId(new UUID(1, 2));

    @ParameterizedTest
    @CsvSource({
        // The last day of summer time, the day it ends, the day it begins.
        "Australia/Sydney, 2026-04-04T09:00",
        "Australia/Sydney, 2026-04-05T09:00",
        "Australia/Sydney, 2026-10-04T09:00",
        "Australia/Lord_Howe, 2026-04-04T09:00",
        "Australia/Lord_Howe, 2026-04-05T09:00",
        "Australia/Lord_Howe, 2026-10-04T09:00",
        "Europe/London, 2026-03-28T09:00",
        "Europe/London, 2026-03-29T09:00",
        "Europe/London, 2026-10-25T09:00"
    })
    @DisplayName("INT-1 an appointment keeps its hour of the day and its length across every change of the clock")
    void summerTime(String zone, LocalDateTime local) {
        Instant start = local.atZone(ZoneId.of(zone)).toInstant();

        VEvent event = read(FeedText.of("Practice", List.of(entry(start, "A.L.", false, 0)), List.of()));

        assertThat(event.getDateStart().getValue().toInstant().atZone(ZoneId.of(zone)))
                .hasToString(local.atZone(ZoneId.of(zone)).toString());
        assertThat(Duration.between(
                        event.getDateStart().getValue().toInstant(),
                        event.getDateEnd().getValue().toInstant()))
                .isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    @DisplayName("INT-1 own time is busy under its title, without a place")
    void ownTime() {
        OwnTimeEntry lunch = new OwnTimeEntry(
                new PersonalAppointmentId(new UUID(3, 4)), NINE, NINE.plusSeconds(3600), "Lunch", 2, CHANGED);
        assertThat(FeedText.of("Practice", List.of(), List.of(lunch)))
                .contains(
                        "UID:" + lunch.id(),
                        "SUMMARY:Lunch",
                        "SEQUENCE:2",
                        "DTSTART:20260304T220000Z",
                        "DTEND:20260304T230000Z",
                        "TRANSP:OPAQUE")
                .doesNotContain("LOCATION");
    }

    @Test
    @DisplayName("INT-1 says when, where and who in universal time, with the stamps that other calendars go by")
    void lines() {
        assertThat(FeedText.of("Harbour Street", List.of(entry(NINE, "A.L.", false, 3)), List.of())
                        .split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Praxis//Praxis//EN",
                        "NAME:Harbour Street",
                        "X-WR-CALNAME:Harbour Street",
                        "BEGIN:VEVENT",
                        "UID:00000000-0000-0001-0000-000000000002",
                        "DTSTAMP:20260301T010203Z",
                        "LAST-MODIFIED:20260301T010203Z",
                        "SEQUENCE:3",
                        "DTSTART:20260304T220000Z",
                        "DTEND:20260304T225000Z",
                        "SUMMARY:A.L.",
                        "LOCATION:Telehealth",
                        "STATUS:CONFIRMED",
                        "TRANSP:OPAQUE",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    @DisplayName("INT-1 a cancelled appointment stays, marked, and blocks no time")
    void cancelled() {
        assertThat(FeedText.of("Practice", List.of(entry(NINE, "A.L.", true, 4)), List.of()))
                .contains("STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SEQUENCE:4");
    }

    @Test
    @DisplayName("ANON-9 an appointment in which nobody may be named reads Busy")
    void nobodyNamed() {
        assertThat(FeedText.of("Practice", List.of(entry(NINE, "", false, 0)), List.of()))
                .contains("SUMMARY:Busy");
    }

    @Test
    @DisplayName("INT-1 no name breaks out of its line, and long ones are folded at 75 octets")
    void escaped() {
        String name = "Renée; O'Neil, \"R\"\\\nEND:VEVENT\r\nBEGIN:VEVENT "
                + "Łucja ".repeat(30).strip();

        String text = FeedText.of("A, B; C", List.of(entry(NINE, name, false, 0)), List.of());

        assertThat(text.split("\r\n"))
                .filteredOn(line -> line.startsWith("BEGIN:VEVENT") || line.startsWith("END:VEVENT"))
                .hasSize(2);
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75);
        assertThat(read(text).getSummary().getValue().replaceAll("\\R", "\n")).isEqualTo(name.replaceAll("\\R", "\n"));
        assertThat(text).contains("NAME:A\\, B\\; C");
    }

    @Test
    @DisplayName("INT-1 the same appointments make the same tag, a change another")
    void tags() {
        String tag = CalendarFeed.of(FeedText.of("Practice", List.of(entry(NINE, "A.L.", false, 0)), List.of()))
                .tag();

        assertThat(CalendarFeed.of(FeedText.of("Practice", List.of(entry(NINE, "A.L.", false, 0)), List.of()))
                        .tag())
                .isEqualTo(tag);
        assertThat(CalendarFeed.of(FeedText.of("Practice", List.of(entry(NINE, "A.L.", false, 1)), List.of()))
                        .tag())
                .isNotEqualTo(tag);
        assertThat(CalendarFeed.of(FeedText.of("Practice", List.of(entry(NINE, "Ana", false, 0)), List.of()))
                        .tag())
                .isNotEqualTo(tag);
    }

    @Test
    @DisplayName("OBK-9 what waits for approval is tentative and says so; declined it is cancelled like any other")
    void pending() {
        VEvent waiting = read(FeedText.of("Practice", List.of(entry(NINE, "A.L.", false, 0, true)), List.of()));
        assertThat(waiting.getStatus().isTentative()).isTrue();
        assertThat(waiting.getSummary().getValue()).isEqualTo("Pending for approval: A.L.");
        VEvent declined = read(FeedText.of("Practice", List.of(entry(NINE, "A.L.", true, 1, true)), List.of()));
        assertThat(declined.getStatus().isCancelled()).isTrue();
        assertThat(declined.getSummary().getValue()).isEqualTo("A.L.");
    }

    @Test
    @DisplayName("INT-1 a feed's address has its token in the name of a calendar file")
    void address() {
        assertThat(FeedAddress.of(URI.create("https://praxis.example"), "t"))
                .hasToString("https://praxis.example/feeds/t.ics");
    }

    private static VEvent read(String text) {
        return Biweekly.parse(text).first().getEvents().get(0);
    }

    private static FeedEntry entry(Instant start, String names, boolean cancelled, int version) {
        return entry(start, names, cancelled, version, false);
    }

    private static FeedEntry entry(Instant start, String names, boolean cancelled, int version, boolean unapproved) {
        AppointmentFacts facts = new AppointmentFacts(
                ID,
                UserId.random(),
                start,
                start.plusSeconds(50 * 60),
                AppointmentLocation.TELEHEALTH,
                cancelled,
                List.of(),
                unapproved);
        return new FeedEntry(facts, names, version, CHANGED);
    }
}
