package health.praxis.reminders;

import static health.praxis.reminders.Cases.START;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeriesWordsTest {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    @Test
    @DisplayName("APT-9 one message names the further dates of a series, in order")
    void names() {
        assertThat(SeriesWords.of(booked(), List.of(week(2, false), week(1, false)), SYDNEY))
                .isEqualTo("Further appointments: Wed 2 Dec 2:30 pm; Wed 9 Dec 2:30 pm.");
        assertThat(SeriesWords.of(booked(), List.of(), SYDNEY)).isEmpty();
    }

    @Test
    @DisplayName("APT-9 a long series is counted from the seventh further date on")
    void counts() {
        assertThat(SeriesWords.of(booked(), weeks(7), SYDNEY)).endsWith("Wed 13 Jan 2:30 pm.");
        assertThat(SeriesWords.of(booked(), weeks(99), SYDNEY))
                .contains("Wed 6 Jan 2:30 pm; and 93 more, the last on ")
                .hasSizeLessThan(220);
    }

    @Test
    @DisplayName("APT-10 what a message tells of besides is as it is when it leaves: cancelled ones are not invited to")
    void newestFacts() {
        AppointmentFacts stays = week(1, false);
        AppointmentFacts off = week(2, true);
        Reminder booked = booked();
        booked.tellAlso(List.of(stays.id(), off.id()));
        assertThat(text(booked, stays, off)).endsWith("Further appointments: Wed 2 Dec 2:30 pm.");
        Reminder cancelled = Cases.reminder(ReminderType.CANCELLED_APPOINTMENT, Channel.EMAIL);
        cancelled.tellAlso(List.of(stays.id(), off.id()));
        assertThat(text(cancelled, stays, off)).endsWith("\n\nCancelled too: Wed 9 Dec 2:30 pm.");
    }

    private static String text(Reminder reminder, AppointmentFacts... others) {
        Desk one = Cases.desk(Cases.appointment(AppointmentLocation.CLINIC), Cases.mia());
        Map<AppointmentId, AppointmentFacts> all = new HashMap<>(one.appointments());
        for (AppointmentFacts other : others) {
            all.put(other.id(), other);
        }
        Desk desk = new Desk(
                one.contacts(),
                one.practitioners(),
                all,
                one.patients(),
                one.templates(),
                one.links(),
                Map.of(),
                one.preferences(),
                Set.of(),
                one.now());
        return Objects.requireNonNull(desk.preview(reminder));
    }

    private static Reminder booked() {
        return Cases.reminder(ReminderType.NEW_APPOINTMENT, Channel.SMS);
    }

    private static List<AppointmentFacts> weeks(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(week -> week(week, false))
                .toList();
    }

    private static AppointmentFacts week(int later, boolean cancelled) {
        Instant start = START.plus(Duration.ofDays(7L * later));
        return new AppointmentFacts(
                AppointmentId.random(),
                Cases.PRACTITIONER,
                start,
                start.plus(Duration.ofMinutes(50)),
                AppointmentLocation.CLINIC,
                cancelled,
                List.of(Cases.PATIENT),
                false);
    }
}
