package health.praxis.reminders;

import static health.praxis.reminders.Cases.PATIENT;
import static health.praxis.reminders.Cases.PRACTICE;
import static health.praxis.reminders.Cases.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.Channel;
import health.praxis.reminders.ReminderSettings.Channels;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patient before practitioner before practice group. */
class PreferencesTest {

    private static final ReminderType BEFORE = ReminderType.PRE_APPOINTMENT;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            true,  -,     -,     true
            false, -,     -,     false
            true,  false, -,     false
            false, true,  -,     true
            true,  true,  false, false
            false, false, true,  true
            false, -,     true,  true
            true,  -,     false, false
            """)
    @DisplayName("REM-7 REM-8 the patient's wish wins over the practitioner's settings, and those over the practice's")
    void order(boolean practice, @Nullable Boolean practitioner, @Nullable Boolean wish, boolean sent) {
        assertThat(preferences(practice, practitioner, wish).sends(BEFORE, Channel.SMS, PRACTITIONER, PATIENT))
                .isEqualTo(sent);
    }

    @Test
    @DisplayName("REM-7 a type that came after the practitioner's settings were made is as the practice has it")
    void newType() {
        Preferences preferences = preferences(true, false, null);
        assertThat(preferences.sends(ReminderType.NEW_APPOINTMENT, Channel.SMS, PRACTITIONER))
                .isTrue();
        assertThat(preferences.level(ReminderType.NEW_APPOINTMENT, PRACTITIONER))
                .isEqualTo(ReminderLevel.PRACTICE);
        assertThat(preferences.level(BEFORE, PRACTITIONER)).isEqualTo(ReminderLevel.PRACTITIONER);
        assertThat(preferences.level(BEFORE, UserId.random())).isEqualTo(ReminderLevel.PRACTICE);
    }

    @Test
    @DisplayName("REM-8 only what would be sent otherwise counts as unwanted")
    void unwanted() {
        assertThat(preferences(true, null, false).unwanted(Channel.SMS, PRACTITIONER, PATIENT))
                .containsExactly(BEFORE);
        assertThat(preferences(false, null, false).unwanted(Channel.SMS, PRACTITIONER, PATIENT))
                .isEmpty();
    }

    @Test
    @DisplayName("REM-3 REM-7 the time is the practitioner's, in the patient's zone")
    void time() {
        Preferences preferences = preferences(true, true, null);
        Instant due = preferences.dueBefore(
                Cases.appointment(AppointmentLocation.CLINIC), Cases.patient("Mia", "Mia", "Europe/London"), PRACTICE);
        assertThat(due).isEqualTo(Instant.parse("2026-11-24T03:30:00Z"));
    }

    private static Preferences preferences(boolean practice, @Nullable Boolean practitioner, @Nullable Boolean wish) {
        ReminderPreference group = ReminderPreference.usual(PRACTICE.id(), BEFORE);
        group.choose(new Channels(BEFORE, practice, false));
        Map<UUID, Map<ReminderType, ReminderPreference>> levels = new HashMap<>();
        levels.put(
                ReminderPreference.GROUP,
                Map.of(
                        BEFORE,
                        group,
                        ReminderType.NEW_APPOINTMENT,
                        ReminderPreference.usual(PRACTICE.id(), ReminderType.NEW_APPOINTMENT)));
        if (practitioner != null) {
            ReminderPreference own = group.copyFor(PRACTITIONER);
            own.choose(new Channels(BEFORE, practitioner, false));
            levels.put(PRACTITIONER.value(), Map.of(BEFORE, own));
        }
        return new Preferences(
                levels, wish == null ? Map.of() : Map.of(new Preferences.About(PATIENT, BEFORE, Channel.SMS), wish));
    }

    @Test
    @DisplayName("REM-7 a practitioner's settings begin as a copy that no longer follows")
    void copy() {
        ReminderPreference group = ReminderPreference.usual(PRACTICE.id(), BEFORE);
        ReminderPreference own = group.copyFor(PRACTITIONER);
        assertThat(own.before()).isEqualTo(group.before());
        assertThat(List.of(own.chosen())).containsExactly(group.chosen());
        group.choose(new Channels(BEFORE, false, false));
        assertThat(own.sends(Channel.SMS)).isTrue();
    }
}
