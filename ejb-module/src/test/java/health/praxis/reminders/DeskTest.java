package health.praxis.reminders;

import static health.praxis.reminders.Cases.BEFORE;
import static health.praxis.reminders.Cases.LINK;
import static health.praxis.reminders.Cases.appointment;
import static health.praxis.reminders.Cases.card;
import static health.praxis.reminders.Cases.desk;
import static health.praxis.reminders.Cases.mia;
import static health.praxis.reminders.Cases.reminder;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.credits.SmsText;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written, and what is not any more. */
class DeskTest {

    @Test
    @DisplayName(
            "REM-6 TEL-35 each shipped template can be written for its kind of appointment, and says nothing unfilled")
    void shippedTemplates() {
        DefaultTemplates.all().keySet().forEach(use -> {
            OutgoingMessage message = message(use.type(), use.channel(), use.kind());
            assertThat(message.body().replace(OutgoingMessage.LINK_PLACE, ""))
                    .as(use.toString())
                    .contains("Mia", "Harbour Health", "02 5550 1234", "2:30 pm")
                    .doesNotContain("[", "]");
            assertThat(message.subject() != null).as(use.toString()).isEqualTo(use.channel() == Channel.EMAIL);
        });
        assertThat(DefaultTemplates.all()).hasSize(4 * 2 * 3 + 2 + 3);
    }

    @Test
    @DisplayName("REM-15 a shipped SMS takes at most two segments, its link included")
    void twoSegments() {
        DefaultTemplates.all().keySet().stream()
                .filter(use -> use.channel() == Channel.SMS)
                .forEach(use -> assertThat(Desk.segments(message(use.type(), use.channel(), use.kind())))
                        .as(use.toString())
                        .isLessThanOrEqualTo(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderType.class,
            names = {"NEW_APPOINTMENT", "CHANGED_APPOINTMENT", "PRE_APPOINTMENT", "VIDEO_LINK"})
    @DisplayName("TEL-4 the video templates carry the patient's own link, apart from the text that is kept")
    void videoTemplatesCarryTheLink(ReminderType type) {
        OutgoingMessage message = message(type, Channel.EMAIL, AppointmentLocation.TELEHEALTH);
        assertThat(message.link()).isEqualTo(LINK);
        assertThat(message.body()).contains(OutgoingMessage.LINK_PLACE).doesNotContain(LINK.toString());
    }

    @Test
    @DisplayName("REM-15 segments are counted with the link in its place")
    void segmentsCountTheLink() {
        OutgoingMessage message = message(ReminderType.VIDEO_LINK, Channel.SMS, AppointmentLocation.TELEHEALTH);
        assertThat(Desk.segments(message))
                .isEqualTo(new SmsText(message.body().replace(OutgoingMessage.LINK_PLACE, LINK.toString())).segments())
                .isGreaterThan(new SmsText("").segments());
    }

    @Test
    @DisplayName("TEL-32 a cancelled video appointment is told of without its dead link")
    void cancelledHasNoLink() {
        assertThat(message(ReminderType.CANCELLED_APPOINTMENT, Channel.EMAIL, AppointmentLocation.TELEHEALTH)
                        .link())
                .isNull();
    }

    @Test
    @DisplayName("REM-12 without a mobile or e-mail address on file there is no message, and the reason says so")
    void noAddress() {
        Desk desk =
                desk(appointment(AppointmentLocation.CLINIC), card("Mia", "Mia Nguyen", null, null, " ", "CURRENT"));
        assertThat(desk.draft(reminder(ReminderType.NEW_APPOINTMENT, Channel.SMS))
                        .reason())
                .isEqualTo(DeliveryReason.NO_ADDRESS);
        assertThat(desk.draft(reminder(ReminderType.NEW_APPOINTMENT, Channel.EMAIL))
                        .reason())
                .isEqualTo(DeliveryReason.NO_ADDRESS);
    }

    @Test
    @DisplayName("DYN-2 a template with an unknown term, a missing one and a missing link each have their reason")
    void noText() {
        Wording.For use = new Wording.For(ReminderType.NEW_APPOINTMENT, Channel.SMS, AppointmentLocation.TELEHEALTH);
        Reminder reminder = reminder(ReminderType.NEW_APPOINTMENT, Channel.SMS);
        assertThat(withTemplates(Map.of(use, new Wording(null, "See [Invoice Total]")))
                        .draft(reminder)
                        .reason())
                .isEqualTo(DeliveryReason.UNKNOWN_TERM);
        assertThat(withTemplates(Map.of()).draft(reminder).reason()).isEqualTo(NotSentReason.NO_TEMPLATE);
        Desk full = withTemplates(DefaultTemplates.all());
        Desk noLinks = new Desk(
                full.contacts(),
                full.practitioners(),
                full.appointments(),
                full.patients(),
                full.templates(),
                Map.of(),
                Map.of(),
                full.preferences(),
                Set.of(),
                full.now());
        assertThat(noLinks.draft(reminder).reason()).isEqualTo(NotSentReason.NO_LINK);
    }

    @Test
    @DisplayName("REM-6 TEL-34 an Online Consultation has the video templates; a link it lacks is said to follow")
    void onlineConsultation() {
        Desk desk = desk(appointment(AppointmentLocation.ONLINE), mia());
        Reminder booked = reminder(ReminderType.NEW_APPOINTMENT, Channel.SMS);
        Reminder byHand = reminder(ReminderType.VIDEO_LINK, Channel.SMS);
        OutgoingMessage message = Objects.requireNonNull(desk.draft(booked).message());
        assertThat(message.body()).contains("video", OutgoingMessage.LINK_PLACE);
        assertThat(message.link()).isEqualTo(LINK);

        Desk without = new Desk(
                desk.contacts(),
                desk.practitioners(),
                desk.appointments(),
                desk.patients(),
                desk.templates(),
                Map.of(),
                Map.of(),
                desk.preferences(),
                Set.of(),
                desk.now());
        OutgoingMessage announced = Objects.requireNonNull(without.draft(booked).message());
        assertThat(announced.body()).contains("(we will send you the link)").doesNotContain("[");
        assertThat(announced.link()).isNull();
        assertThat(without.draft(byHand).reason()).isEqualTo(NotSentReason.NO_LINK);
    }

    @Test
    @DisplayName("APT-16 nothing but the cancellation itself is sent about a cancelled appointment")
    void cancelled() {
        Desk desk = desk(appointment(AppointmentLocation.CLINIC, true, List.of(Cases.PATIENT)), mia());
        assertThat(desk.pointless(reminder(ReminderType.PRE_APPOINTMENT, Channel.SMS)))
                .isEqualTo(NotSentReason.APPOINTMENT_CANCELLED);
        assertThat(desk.pointless(reminder(ReminderType.CANCELLED_APPOINTMENT, Channel.SMS)))
                .isNull();
    }

    @Test
    @DisplayName("REM-25 a patient taken off is told of that alone, one who came back is not told they were")
    void takenOff() {
        Desk without = desk(appointment(AppointmentLocation.CLINIC, false, List.of(PatientId.random())), mia());
        assertThat(without.pointless(reminder(ReminderType.PRE_APPOINTMENT, Channel.SMS)))
                .isEqualTo(NotSentReason.PATIENT_REMOVED);
        assertThat(without.pointless(reminder(ReminderType.CANCELLED_APPOINTMENT, Channel.SMS)))
                .isNull();
        Desk back = desk(appointment(AppointmentLocation.CLINIC), mia());
        assertThat(back.pointless(reminder(ReminderType.CANCELLED_APPOINTMENT, Channel.SMS)))
                .isEqualTo(NotSentReason.PATIENT_BACK);
        assertThat(back.pointless(reminder(ReminderType.PRE_APPOINTMENT, Channel.SMS)))
                .isNull();
    }

    @Test
    @DisplayName("REM-5 nothing is sent once the appointment is over; its last moment is not over")
    void over() {
        Instant end = Cases.START.plus(Duration.ofMinutes(50));
        Reminder reminder = reminder(ReminderType.PRE_APPOINTMENT, Channel.SMS);
        assertThat(at(end).pointless(reminder)).isEqualTo(NotSentReason.APPOINTMENT_OVER);
        assertThat(at(end.minusNanos(1)).pointless(reminder)).isNull();
    }

    @Test
    @DisplayName("PAT-7 a deceased patient is not written to, whatever happens to the appointment")
    void deceased() {
        Desk desk = desk(
                appointment(AppointmentLocation.CLINIC, true, List.of(Cases.PATIENT)),
                card("Mia", "Mia Nguyen", null, "mia@patients.example", null, "DECEASED"));
        assertThat(desk.pointless(reminder(ReminderType.CANCELLED_APPOINTMENT, Channel.EMAIL)))
                .isEqualTo(NotSentReason.PATIENT_DECEASED);
    }

    private static Desk at(Instant now) {
        return desk(appointment(AppointmentLocation.CLINIC), mia(), DefaultTemplates.all(), now);
    }

    private static Desk withTemplates(Map<Wording.For, Wording> templates) {
        return desk(appointment(AppointmentLocation.TELEHEALTH), mia(), templates, BEFORE);
    }

    private static OutgoingMessage message(ReminderType type, Channel channel, AppointmentLocation location) {
        return Objects.requireNonNull(desk(appointment(location), mia())
                .draft(reminder(type, channel))
                .message());
    }
}
