package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryPage;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageSearch;
import health.praxis.patients.PatientDetails;
import health.praxis.reminders.ReminderId;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.ReportRow;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.telehealth.Telehealth;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every read door is asked as somebody from whom names are hidden, and none says who a patient is. */
@ExtendWith(ArquillianExtension.class)
class HiddenNamesIT extends WithHiddenNames {

    /** What nobody else in these records is called, written or dialled. */
    private static final List<String> TELLING = List.of(
            "Xanthippe",
            "Quillfeather",
            "Tippy",
            "1961-02-03",
            "xq@striking.example",
            "striking",
            "491570313",
            "Peculiar Lane");

    @Inject
    private Superuser superuser;

    @Inject
    private PersonalCalendar personal;

    @Inject
    private Telehealth telehealth;

    @Test
    @Tag("ASVS-8.2.3")
    @DisplayName(
            "ANON-4 ANON-7 AUD-10 no read door answers with name, birth date, address, phone or e-mail; with names shown they do")
    void noReadDoorTells() throws Exception {
        ReadDoors doors = doors();
        Callers.run(owner, () -> patients.edit(patient, 0, strikingCalled("Tippy")));
        String sealed = "select count(*) from audit_patient_hour where patient_id = ?";
        Eventually.eventually(() -> database.count(practice.id(), sealed, patient.value()), hours -> hours > 0);

        Map<String, String> shown = Callers.get(everything(owner), () -> asked(doors));
        assertThat(ReadDoors.holding(shown, TELLING))
                .as("the same questions do find the names for somebody who is told them")
                .contains(
                        "PatientQueries.search",
                        "PatientQueries.list",
                        "PatientQueries.profile",
                        "PatientQueries.cards",
                        "SchedulingQueries.calendar",
                        "SchedulingQueries.appointment",
                        "SchedulingQueries.personal",
                        "SchedulingQueries.usedTitles",
                        "ReminderQueries.ofAppointment",
                        "DeliveryQueries.cards",
                        "DeliveryQueries.failures",
                        "DeliveryQueries.ofPatient",
                        "PatientMessageQueries.of",
                        "ReceiptQueries.receipt",
                        "HistoryQueries.page",
                        "HistoryReport.page",
                        "HistoryReport.export",
                        "ReportQueries.page",
                        "ReportQueries.export");

        Map<String, String> hidden = Callers.get(me, () -> asked(doors));
        assertThat(ReadDoors.holding(hidden, TELLING)).isEmpty();
        assertThat(ReadDoors.holding(hidden, List.of(pxId)))
                .contains(
                        "PatientQueries.search",
                        "PatientQueries.list",
                        "PatientQueries.profile",
                        "PatientQueries.cards",
                        "SchedulingQueries.calendar",
                        "SchedulingQueries.appointment",
                        "ReminderQueries.ofAppointment",
                        "ReceiptQueries.receipt",
                        "HistoryReport.page",
                        "HistoryReport.export",
                        "ReportQueries.page",
                        "ReportQueries.export");
    }

    /** Every kind of record there is about the patient, and what each question needs. */
    private ReadDoors doors() throws Exception {
        AppointmentId visit = book(owner);
        AppointmentId call =
                Callers.get(owner, () -> scheduling.startNow(practice.practitioner(), List.of(patient), 15));
        UUID session = held(call);
        PersonalAppointmentId lunch = Callers.get(
                owner,
                () -> personal.keep(
                        practice.practitioner(),
                        new PersonalDetails(
                                "Call Xanthippe",
                                "Peculiar Lane",
                                Instant.now().plus(5, ChronoUnit.DAYS),
                                30,
                                PersonalColour.GREY,
                                "Quillfeather, not Quillfather")));
        superuser.change(
                "update praxis.appointment set cancel_reason = 'Xanthippe is ill' where id = ?", visit.value());
        MessageId message = MessageId.random();
        superuser.change(
                "insert into praxis.outgoing_message (practice_id, id, channel, recipient, patient_id, subject, body, state,"
                        + " reason, attempts, queued_at, settled_at, version) values (?, ?, 'EMAIL', 'xq@striking.example', ?,"
                        + " 'For Xanthippe', 'Dear Xanthippe Quillfeather', 'FAILED', 'NO_ANSWER', 1, now(), now(), 1)",
                practice.id().value(),
                message.value(),
                patient.value());
        Instant from = Instant.now().minus(10, ChronoUnit.DAYS);
        Instant to = Instant.now().plus(10, ChronoUnit.DAYS);
        Map<Type, List<?>> values = new HashMap<>();
        values.put(String.class, List.of("", "Xanthippe", "quill", "xq@striking.example", "0491570313", "Call", pxId));
        values.put(int.class, List.of(0, 50));
        values.put(PatientId.class, List.of(patient));
        values.put(UserId.class, List.of(practice.practitioner()));
        values.put(AppointmentId.class, List.of(visit));
        values.put(PersonalAppointmentId.class, List.of(lunch));
        values.put(MessageId.class, List.of(message));
        values.put(UUID.class, List.of(session));
        values.put(Instant.class, List.of(from, to));
        values.put(Duration.class, List.of(Duration.ofMinutes(30)));
        values.put(PatientDetails.class, List.of(striking()));
        values.put(HistoryFilter.class, List.of(new HistoryFilter(from, to, null, patient, null, "")));
        values.put(MessageSearch.class, List.of(new MessageSearch(patient, null, "", null, 50)));
        values.put(HistoryPage.Place.class, List.of(ReadDoors.NOTHING));
        values.put(ReportFilter.class, List.of(ReportFilter.of(ReportPeriod.NEXT_30_DAYS)));
        values.put(ReportRow.Place.class, List.of(ReadDoors.NOTHING));
        values.put(ReminderId.class, List.of(new ReminderId(UUID.randomUUID())));
        return new ReadDoors(values);
    }

    private UUID held(AppointmentId call) throws SQLException {
        String ticket =
                Callers.get(owner, () -> telehealth.enterAsPractitioner(call)).token();
        UUID link = Callers.get(Caller.visitor(null), () -> telehealth.redeem(ticket))
                .link();
        Caller practitioner =
                Caller.participant(practice.id(), link, Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD), null);
        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, telehealth::disconnect);
        return UUID.fromString(database.ask(practice.id(), "select id::text from video_session")
                .get(0));
    }

    private static Map<String, String> asked(ReadDoors doors) {
        try {
            return doors.answers();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** The owner, allowed to export as well. */
    private static Caller everything(Caller owner) {
        Set<Right> rights = new HashSet<>(owner.rights());
        rights.addAll(Set.of(Right.HISTORY_VIEW, Right.EXPORT));
        return Caller.user(
                owner.requirePractice(),
                owner.requireUser(),
                Objects.requireNonNull(owner.subject()),
                owner.name(),
                rights,
                null);
    }
}
