package health.praxis.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.PatientAnswers.Part;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.telephony.TextAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerMatchTest {

    private static final PracticeGroupId PRACTICE = PracticeGroupId.random();
    private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");

    private final Reminder newest = texted(true);
    private final Reminder older = texted(true);
    private final Reminder told = texted(false);

    @ParameterizedTest
    @CsvSource({"YES, CONFIRMED", "NO, REJECTED", "OTHER, CHECK_RESPONSE", "CANCEL, CHECK_RESPONSE"})
    @DisplayName("REM-18 REM-20 an answer to the one open question wants its status")
    void one(TextAnswer answer, AppointmentStatus wants) {
        AnswerMatch match = AnswerMatch.of(List.of(newest), open(newest), answer, true, false);

        assertThat(match).isEqualTo(new AnswerMatch(List.of(newest), wants, false));
    }

    @Test
    @DisplayName("REM-21 the newest reminder that asked is matched, not one that only told something since")
    void newestThatAsked() {
        AnswerMatch match = AnswerMatch.of(List.of(told, newest, older), open(newest), TextAnswer.YES, true, false);

        assertThat(match).isEqualTo(new AnswerMatch(List.of(newest), AppointmentStatus.CONFIRMED, false));
    }

    @ParameterizedTest
    @CsvSource({"YES", "NO", "OTHER", "CANCEL"})
    @DisplayName("REM-21 when several wait, all of them are left to a person, whatever the answer")
    void several(TextAnswer answer) {
        AnswerMatch match = AnswerMatch.of(List.of(newest, older), open(newest, older), answer, true, false);

        assertThat(match).isEqualTo(new AnswerMatch(List.of(newest, older), AppointmentStatus.CHECK_RESPONSE, true));
    }

    @Test
    @DisplayName("REM-21 two reminders of one appointment are one question")
    void sameAppointmentTwice() {
        Reminder again =
                new Reminder(PRACTICE, newest.appointment(), newest.patient(), newest.type(), Channel.SMS, NOW, NOW);
        again.texted("+61491570156", true, NOW);

        AnswerMatch match = AnswerMatch.of(List.of(again, newest), open(newest), TextAnswer.YES, true, false);

        assertThat(match).isEqualTo(new AnswerMatch(List.of(again), AppointmentStatus.CONFIRMED, false));
    }

    @Test
    @DisplayName("REM-21 while another practice on the number waits too, the answer is left to a person")
    void anotherPractice() {
        AnswerMatch match = AnswerMatch.of(List.of(newest), open(newest), TextAnswer.YES, false, false);

        assertThat(match).isEqualTo(new AnswerMatch(List.of(newest), AppointmentStatus.CHECK_RESPONSE, true));
    }

    @Test
    @DisplayName(
            "REM-19 STOP and START, an answer to a text that asked nothing, and another practice's keyword set no status")
    void noStatus() {
        AnswerMatch kept = new AnswerMatch(List.of(newest), null, false);
        assertThat(AnswerMatch.of(List.of(newest), open(newest), TextAnswer.STOP, true, false))
                .isEqualTo(kept);
        assertThat(AnswerMatch.of(List.of(newest), open(newest), TextAnswer.START, true, false))
                .isEqualTo(kept);
        assertThat(AnswerMatch.of(List.of(newest), open(newest), TextAnswer.CANCEL, true, true))
                .isEqualTo(kept);
        assertThat(AnswerMatch.of(List.of(told), Set.of(), TextAnswer.YES, true, false))
                .isEqualTo(new AnswerMatch(List.of(told), null, false));
    }

    @Test
    @DisplayName("REM-21 a second thought goes to the same reminder")
    void secondThought() {
        AnswerMatch match = AnswerMatch.of(List.of(newest), Set.of(), TextAnswer.NO, true, false);

        assertThat(match).isEqualTo(new AnswerMatch(List.of(newest), AppointmentStatus.REJECTED, false));
    }

    private static Reminder texted(boolean asks) {
        Reminder reminder = new Reminder(
                PRACTICE,
                AppointmentId.random(),
                new PatientId(UUID.randomUUID()),
                ReminderType.PRE_APPOINTMENT,
                Channel.SMS,
                NOW,
                NOW);
        reminder.texted("+61491570156", asks, NOW);
        return reminder;
    }

    private static Set<Part> open(Reminder... reminders) {
        return Arrays.stream(reminders).map(AnswerMatch::partOf).collect(Collectors.toSet());
    }
}
