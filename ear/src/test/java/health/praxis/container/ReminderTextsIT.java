package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.delivery.Channel;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.reminders.ReminderIncomplete;
import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderTexts;
import health.praxis.reminders.ReminderTimingWrong;
import health.praxis.reminders.ReminderTooLong;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.UnknownTerm;
import health.praxis.reminders.Wording;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a practice writes to its patients, and when. */
@ExtendWith(ArquillianExtension.class)
class ReminderTextsIT extends WithStaff {

    private static final Wording.For CLINIC_SMS =
            new Wording.For(ReminderType.PRE_APPOINTMENT, Channel.SMS, AppointmentLocation.CLINIC);

    @Inject
    private ReminderTexts reminderTexts;

    @Inject
    private ReminderSettings reminderSettings;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Database database;

    @Test
    @DisplayName(
            "REM-13 REM-14 DYN-2 a text says its length and cost; an unknown term is refused by name, over 800 too, and nothing is kept")
    void texts() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        Wording before = Callers.get(practice.owner(), () -> reminderTexts.of(CLINIC_SMS));

        ReminderTexts.Length usual = Callers.get(practice.owner(), () -> reminderTexts.estimate(CLINIC_SMS, before));
        assertThat(usual.characters()).isBetween(80, 320);
        assertThat(usual.credits()).isBetween(1, 2);
        assertThat(usual.risky()).isFalse();
        assertThat(Callers.get(practice.owner(), () -> reminderTexts.estimate(CLINIC_SMS, text("x".repeat(467))))
                        .risky())
                .isTrue();
        assertThatThrownBy(() -> save(practice, "Hi [First Name], see you"))
                .isInstanceOfSatisfying(
                        UnknownTerm.class,
                        refused -> assertThat(refused.details()).containsEntry("term", "First Name"));
        assertThatThrownBy(() -> save(practice, "x".repeat(801))).isInstanceOf(ReminderTooLong.class);
        assertThatThrownBy(() -> save(practice, " ")).isInstanceOf(ReminderIncomplete.class);
        assertThat(Callers.get(practice.owner(), () -> reminderTexts.of(CLINIC_SMS)))
                .isEqualTo(before);

        save(practice, "See you on [Appointment Date], [Patient First Name]");
        assertThat(Callers.get(practice.owner(), () -> reminderTexts.of(CLINIC_SMS))
                        .body())
                .isEqualTo("See you on [Appointment Date], [Patient First Name]");
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where description = 'PRE_APPOINTMENT SMS CLINIC'"))
                .isOne();
    }

    @Test
    @DisplayName(
            "REM-13 a preview shows one appointment's patient what they would read; another practice's is not found")
    void preview() {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = aPractice.patient(practice, "Ines");
        AppointmentId id = Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        Instant.parse("2031-03-04T00:00:00Z"),
                        30,
                        AppointmentLocation.CLINIC,
                        List.of(ines),
                        null)));

        ReminderTexts.Preview shown = Callers.get(
                practice.owner(),
                () -> reminderTexts.preview(CLINIC_SMS, text("Hi [Patient First Name], [Appointment Time]"), id));

        assertThat(shown.body()).isEqualTo("Hi Ines, 11:00 am");
        assertThat(shown.length().characters()).isEqualTo(shown.body().length());
        missing(aPractice.open(0).owner(), () -> reminderTexts.preview(CLINIC_SMS, text("x"), id));
    }

    @Test
    @DisplayName(
            "REM-2 REM-3 channels and times are kept with who changed what; days that cannot be are refused; a level without settings has no say")
    void settings() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        ReminderSettings.View view = Callers.get(practice.owner(), reminderSettings::view);
        ReminderSettings.View wanted = new ReminderSettings.View(
                view.channels().stream()
                        .map(one -> new ReminderSettings.Channels(one.type(), false, true))
                        .toList(),
                new ReminderSettings.Before(0, true, LocalTime.of(7, 30), true));

        Callers.run(practice.owner(), () -> reminderSettings.save(wanted));

        assertThat(Callers.get(practice.owner(), reminderSettings::view)).isEqualTo(wanted);
        assertThat(
                        database.ask(
                                practice.id(),
                                "select changes::jsonb #>> '{two-way,after}' from audit_entry where subject_type = 'reminder settings'"))
                .containsExactly("true");
        for (int days : new int[] {-1, 0, 61}) {
            assertThatThrownBy(() -> Callers.run(
                            practice.owner(),
                            () -> reminderSettings.save(new ReminderSettings.View(
                                    view.channels(), new ReminderSettings.Before(days, false, null, false)))))
                    .isInstanceOf(ReminderTimingWrong.class);
        }
        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        assertThatThrownBy(() -> Callers.get(narrow, reminderSettings::view)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.get(narrow, () -> reminderTexts.of(CLINIC_SMS)))
                .isInstanceOf(NotAllowed.class);
    }

    private void save(APractice.Opened practice, String body) {
        Callers.run(practice.owner(), () -> reminderTexts.save(CLINIC_SMS, text(body)));
    }

    private static Wording text(String body) {
        return new Wording(null, body);
    }
}
