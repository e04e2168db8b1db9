package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientStatus;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.ReminderDraft;
import health.praxis.reminders.ReminderEditedMeanwhile;
import health.praxis.reminders.ReminderEditing;
import health.praxis.reminders.ReminderId;
import health.praxis.reminders.ReminderIncomplete;
import health.praxis.reminders.ReminderLeaving;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderNotOpen;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.ReminderSending;
import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderState;
import health.praxis.reminders.ReminderTexts;
import health.praxis.reminders.ReminderTimeNotPossible;
import health.praxis.reminders.ReminderTooLong;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.UnknownTerm;
import health.praxis.reminders.Wording;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.ReadOnlyAccess;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One reminder with a time and words of its own, stopped, and let go after all. */
@ExtendWith(ArquillianExtension.class)
class ReminderEditingIT extends WithMessages {

    private static final Wording WORDS =
            new Wording(null, "Bring your plan, [Patient First Name]. [Appointment Time] as agreed.");

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private ReminderEditing editing;

    @Inject
    private ReminderQueries reminderQueries;

    @Inject
    private ReminderSettings settings;

    @Inject
    private ReminderSending sending;

    @Inject
    private SchedulingQueries schedulingQueries;

    private APractice.Opened practice;
    private Caller owner;
    private PatientId ines;
    private Instant day;
    private String phone;
    private AppointmentId visit;
    private ReminderId text;

    @BeforeEach
    void planned() {
        practice = aPractice.open(100);
        owner = practice.owner();
        phone = phone();
        ines = patient(practice, "Ines", phone, PatientStatus.CURRENT);
        // 9 am UTC is 7 or 8 pm in Sydney.
        day = clock.instant()
                .plus(Duration.ofDays(9))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(9));
        Callers.run(
                owner,
                () -> settings.save(new ReminderSettings.View(
                        settings.view().channels().stream()
                                .map(one -> new ReminderSettings.Channels(
                                        one.type(), one.type() == ReminderType.PRE_APPOINTMENT, false))
                                .toList(),
                        new ReminderSettings.Before(1, false, null, false))));
        visit = Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), day, 30, AppointmentLocation.CLINIC, List.of(ines), null)));
        text = line().id();
    }

    @Test
    @DisplayName(
            "REM-11 one reminder has a time and words of its own: shown with length and cost, written into the history, sent once")
    void ownTimeAndWords() throws Exception {
        ReminderDraft draft = open();
        assertThat(draft.at()).isEqualTo(line().dueAt());
        assertThat(draft.words().body()).contains("[Appointment Date]");
        ReminderTexts.Preview shown = Callers.get(owner, () -> editing.preview(text, WORDS));
        assertThat(shown.body()).startsWith("Bring your plan, Ines. ").endsWith(" pm as agreed.");
        assertThat(shown.length().characters()).isEqualTo(shown.body().length());
        assertThat(shown.length().credits()).isOne();

        Instant earlier = day.minus(Duration.ofDays(4));
        change(draft.version(), earlier, WORDS);

        assertThat(line().dueAt()).isEqualTo(earlier);
        assertThat(line().own()).isTrue();
        assertThat(line().content()).isEqualTo(shown.body());
        assertThat(database.ask(
                        practice.id(),
                        "select changes::jsonb #>> '{body,after}' from audit_entry where action = 'UPDATE'"
                                + " and subject_type = 'reminder' and ? = any(subject_ids)",
                        text.value()))
                .containsExactly(WORDS.body());
        Callers.run(owner, () -> reminders.sendNow(text));
        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
        assertThat(sandbox.sms(phone).getJsonObject(0).getString("body")).isEqualTo(shown.body());
    }

    @Test
    @DisplayName(
            "REM-11 REM-25 a moved appointment plans the time anew and keeps the words, whose terms tell the new time; elsewhere the words go")
    void moved() {
        change(open().version(), day.minus(Duration.ofDays(4)), WORDS);
        String before = line().content();
        Callers.run(owner, () -> scheduling.move(visit, day.plus(Duration.ofHours(1)), 30));
        assertThat(line().dueAt()).isEqualTo(day.plus(Duration.ofHours(1)).minus(Duration.ofDays(1)));
        assertThat(line().content()).startsWith("Bring your plan").isNotEqualTo(before);

        long version =
                Callers.get(owner, () -> schedulingQueries.appointment(visit)).version();
        Callers.run(
                owner,
                () -> scheduling.change(
                        visit,
                        version,
                        new ChangeAppointment(
                                day.plus(Duration.ofHours(1)),
                                30,
                                AppointmentLocation.TELEHEALTH,
                                List.of(ines),
                                null,
                                null)));
        assertThat(line().content()).doesNotContain("Bring your plan").contains("[Video Consult Link]");
    }

    @Test
    @DisplayName(
            "REM-7 REM-11 a time that a person chose stays when the settings change; the practice's words again are no own words")
    void settingsChange() {
        Instant earlier = day.minus(Duration.ofDays(4));
        Wording usual = open().words();
        change(open().version(), earlier, WORDS);
        Callers.run(
                owner,
                () -> settings.save(new ReminderSettings.View(
                        settings.view().channels(), new ReminderSettings.Before(2, false, null, false))));
        assertThat(line().dueAt()).isEqualTo(earlier);
        change(open().version(), earlier, usual);
        assertThat(line().content()).doesNotContain("Bring your plan");
    }

    @Test
    @DisplayName("REM-11 REM-14 DYN-2 what cannot be is refused, with the reason, and nothing changes")
    void refused() {
        int version = open().version();
        Instant due = line().dueAt();
        Instant now = clock.instant();
        for (Instant wrong : List.of(now.minusSeconds(1), day, day.plusSeconds(60))) {
            assertThatThrownBy(() -> change(version, wrong, WORDS)).isInstanceOf(ReminderTimeNotPossible.class);
        }
        assertThatThrownBy(() -> change(version, due, new Wording(null, " "))).isInstanceOf(ReminderIncomplete.class);
        assertThatThrownBy(() -> change(version, due, new Wording(null, "x".repeat(801))))
                .isInstanceOf(ReminderTooLong.class);
        assertThatThrownBy(() -> change(version, due, new Wording(null, "Hi [First Name]")))
                .isInstanceOf(UnknownTerm.class);
        assertThatThrownBy(() -> Callers.get(owner, () -> editing.preview(text, new Wording(null, "Hi [First Name]"))))
                .isInstanceOf(UnknownTerm.class);
        assertThat(line().dueAt()).isEqualTo(due);
        assertThat(line().own()).isFalse();
        change(version, due, WORDS);
        assertThatThrownBy(() -> change(version, due, WORDS)).isInstanceOf(ReminderEditedMeanwhile.class);
    }

    @Test
    @DisplayName("REM-11 stopped it is not sent, whatever the settings say; restored it is planned again")
    void stopped() {
        Callers.run(owner, () -> editing.stop(text));
        assertThat(line().state()).isEqualTo(ReminderState.CANCELLED);
        assertThat(line().reason()).isEqualTo("STOPPED");
        assertThat(line().canSendNow()).isFalse();
        assertThatThrownBy(() -> Callers.run(owner, () -> editing.stop(text))).isInstanceOf(ReminderNotOpen.class);
        Callers.run(
                owner,
                () -> settings.save(new ReminderSettings.View(
                        settings.view().channels(), new ReminderSettings.Before(2, false, null, false))));
        assertThat(line().state()).isEqualTo(ReminderState.CANCELLED);

        Callers.run(owner, () -> editing.restore(text));
        assertThat(line().state()).isEqualTo(ReminderState.SCHEDULED);
        assertThat(line().dueAt()).isEqualTo(day.minus(Duration.ofDays(2)));
        assertThatThrownBy(() -> Callers.run(owner, () -> editing.restore(text)))
                .isInstanceOf(ReminderNotOpen.class);
    }

    @Test
    @DisplayName(
            "REM-11 one that has left is refused clearly; changing one while it leaves either comes first or is refused")
    void races() throws Exception {
        for (int round = 0; round < 6; round++) {
            planned();
            int version = open().version();
            Callers.run(owner, () -> reminders.sendNow(text));
            Caller job = Caller.job(practice.id(), "test");
            List<Together.Result<String>> results = Together.run(
                    3,
                    i -> () -> Callers.get(i == 0 ? owner : job, () -> {
                        if (i == 0) {
                            editing.change(text, version, day.minus(Duration.ofDays(4)), WORDS);
                        } else {
                            sending.sendDue();
                        }
                        return "done";
                    }));
            assertThat(results.get(0).refusal()).isInstanceOf(ReminderLeaving.class);
            eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
            assertThat(sandbox.sms(phone).getJsonObject(0).getString("body")).doesNotContain("Bring your plan");
            assertThatThrownBy(() -> Callers.get(owner, () -> editing.open(text)))
                    .isInstanceOf(ReminderLeaving.class);
            assertThatThrownBy(() -> Callers.run(owner, () -> editing.stop(text)))
                    .isInstanceOf(ReminderLeaving.class);
        }
    }

    @Test
    @DisplayName("REM-11 two people who change one at once: one does, the other is told so")
    void twoPeople() throws Exception {
        int version = open().version();
        List<Together.Result<Boolean>> results = Together.run(
                2,
                i -> () -> Callers.get(owner, () -> {
                    editing.change(text, version, day.minus(Duration.ofDays(3 + i)), WORDS);
                    return true;
                }));
        assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
        assertThat(results.stream().filter(one -> one.refusal() != null).toList())
                .allSatisfy(one -> assertThat(one.refusal()).isInstanceOf(ReminderEditedMeanwhile.class));
    }

    @Test
    @DisplayName("REM-11 another practice's reminder and a hidden one are missing; Read Only changes nothing")
    void whose() {
        Caller stranger = aPractice.open(0).owner();
        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        for (Caller one : List.of(stranger, narrow)) {
            missing(one, () -> editing.open(text));
            missing(one, () -> editing.preview(text, WORDS));
            missing(one, () -> editing.change(text, 0, day.minus(Duration.ofDays(4)), WORDS));
            missing(one, () -> editing.stop(text));
            missing(one, () -> editing.restore(text));
        }
        Person reader = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(
                practice,
                reader,
                AccessLevel.CLINICAL,
                new UserSettings(true, Set.of(), false, false, false, false, false, false),
                null);
        assertThatThrownBy(() -> Callers.run(caller(practice, reader), () -> editing.stop(text)))
                .isInstanceOf(ReadOnlyAccess.class);
        assertThat(line().state()).isEqualTo(ReminderState.SCHEDULED);
    }

    private ReminderDraft open() {
        return Callers.get(owner, () -> editing.open(text));
    }

    private void change(int version, Instant at, Wording words) {
        Callers.run(owner, () -> editing.change(text, version, at, words));
    }

    private ReminderLine line() {
        return Callers.get(owner, () -> reminderQueries.ofAppointment(visit)).stream()
                .filter(one -> one.channel() == Channel.SMS && one.type() == ReminderType.PRE_APPOINTMENT)
                .findFirst()
                .orElseThrow();
    }
}
