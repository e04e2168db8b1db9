package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.credits.ChargeCredits;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Credits;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.credits.Service;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However many ask at once: nobody's time is booked twice, nothing is charged twice, nothing paid for is lost. */
@ExtendWith(ArquillianExtension.class)
class RacesIT extends HouseDeployment {

    private static final Instant TUESDAY_AT_TEN = Instant.parse("2030-03-04T23:00:00Z");

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Orders orders;

    @Inject
    private Credits credits;

    @Inject
    private CreditQueries queries;

    @Test
    @Tag("ASVS-2.3.4")
    @DisplayName(
            "fifty bookings of one time at once: one wins, forty-nine are told who has it, reminders only for the one")
    void fiftyOnOneSlot() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        List<Together.Result<AppointmentId>> results = Together.run(
                50,
                i -> () -> Callers.get(practice.owner(), () -> scheduling.book(booking(practice, patient, i % 10))));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(49)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                SlotTaken.class,
                                taken -> assertThat(taken.details()).containsKeys("practitioner", "from", "to")));
        assertThat(database.count(practice.id(), "select count(*) from appointment"))
                .isOne();
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isOne();
        assertThat(database.count(practice.id(), "select count(distinct appointment_id) from reminder"))
                .isOne();
    }

    @Test
    @DisplayName("two moves onto one free time at once: one wins, the other stays where it was")
    void movesRaceToo() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        AppointmentId first = book(practice, patient, 120);
        AppointmentId second = book(practice, patient, 240);
        List<Together.Result<Boolean>> results = Together.run(
                2,
                i -> () -> Callers.get(practice.owner(), () -> {
                    scheduling.move(i == 0 ? first : second, TUESDAY_AT_TEN, 50);
                    return true;
                }));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from appointment where starts_at = ?",
                        java.sql.Timestamp.from(TUESDAY_AT_TEN)))
                .isOne();
    }

    @Test
    @DisplayName("the database refuses an overlap even past all doors")
    void theConstraintIsTheLastWord() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        AppointmentId first = book(practice, patient, 0);
        AppointmentId second = book(practice, patient, 120);
        assertThatThrownBy(() -> database.change(
                        practice.id(),
                        "update calendar_claim set period = (select c.period from calendar_claim c where c.appointment_id = ?) "
                                + "where appointment_id = ?",
                        first.value(),
                        second.value()))
                .hasStackTraceContaining("calendar_claim_no_double_booking");
    }

    private AppointmentId book(APractice.Opened practice, PatientId patient, int minutesLater) {
        return Callers.get(practice.owner(), () -> scheduling.book(booking(practice, patient, minutesLater)));
    }

    private static BookAppointment booking(APractice.Opened practice, PatientId patient, int minutesLater) {
        return new BookAppointment(
                practice.practitioner(),
                TUESDAY_AT_TEN.plusSeconds(60L * minutesLater),
                50,
                AppointmentLocation.TELEHEALTH,
                List.of(patient),
                null);
    }

    @Test
    @Tag("ASVS-2.3.3")
    @DisplayName("CRD-8 a hundred one-credit messages on a balance of 50: exactly 50 are paid for, 50 are refused")
    void fiftyOfAHundred() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        List<Together.Result<Boolean>> results = Together.run(
                100,
                i -> () -> Callers.get(Caller.job(practice.id(), "test"), () -> {
                    credits.spend(Service.SMS_SEGMENT, 1, UUID.randomUUID());
                    return true;
                }));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(50);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(50)
                .hasOnlyElementsOfType(NotEnoughCredits.class);
        assertBalance(practice, 0, 51);
    }

    @Test
    @DisplayName("TEL-22 a hundred session charges on a balance of 50 are all written, and the debt shows")
    void debtShows() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        for (int i = 0; i < 100; i++) {
            orders.put(new ChargeCredits(practice.id(), Service.VIDEO_BLOCK, 1, UUID.randomUUID(), Instant.now()));
        }
        eventually(() -> database.count(practice.id(), "select count(*) from ledger_line"), lines -> lines == 101);
        assertBalance(practice, 50 - 200, 101);
    }

    @Test
    @DisplayName("TEL-16 the same charge put many times and delivered many times is one line")
    void duplicatesAreOneLine() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        ChargeCredits charge =
                new ChargeCredits(practice.id(), Service.VIDEO_BLOCK, 4, UUID.randomUUID(), Instant.now());
        for (int i = 0; i < 20; i++) {
            orders.put(charge);
        }
        ChargeCredits last = new ChargeCredits(practice.id(), Service.VIDEO_BLOCK, 1, UUID.randomUUID(), Instant.now());
        orders.put(last);
        eventually(
                () -> database.count(
                        practice.id(), "select count(*) from ledger_line where reference = ?", last.reference()),
                lines -> lines == 1);
        eventually(
                () -> database.count(
                        null,
                        "select count(*) from outbox_message where practice_id = ?",
                        practice.id().value()),
                waiting -> waiting == 0);
        assertThat(database.count(
                        practice.id(), "select count(*) from ledger_line where reference = ?", charge.reference()))
                .isOne();
        assertBalance(practice, 50 - 8 - 2, 3);
    }

    @Test
    @DisplayName("the relay dies between send and mark-sent: the message goes out again and charges nothing more")
    void sentTwiceChargedOnce() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        UUID session = UUID.randomUUID();
        UUID messageId = UUID.randomUUID();
        ChargeCredits charge = new ChargeCredits(practice.id(), Service.VIDEO_BLOCK, 1, session, Instant.now());
        for (int i = 0; i < 2; i++) {
            orders.putWithId(charge, messageId);
            eventually(
                    () -> database.count(null, "select count(*) from outbox_message where id = ?", messageId),
                    waiting -> waiting == 0);
        }
        eventually(() -> database.count(practice.id(), "select count(*) from ledger_line"), lines -> lines == 2);
        assertBalance(practice, 48, 2);
    }

    @Test
    @DisplayName("CRD-7 the application cannot change or remove a ledger line")
    void linesAreNeverChanged() {
        APractice.Opened practice = aPractice.open(5);
        for (String attempt : List.of("update ledger_line set amount = 500", "delete from ledger_line")) {
            assertThatThrownBy(() -> database.change(practice.id(), attempt))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void assertBalance(APractice.Opened practice, long balance, long lines) throws Exception {
        assertThat(database.count(practice.id(), "select balance from credit_account"))
                .isEqualTo(balance);
        assertThat(database.count(practice.id(), "select sum(amount) from ledger_line"))
                .isEqualTo(balance);
        assertThat(database.count(practice.id(), "select count(*) from ledger_line"))
                .isEqualTo(lines);
        assertThat(Callers.get(practice.owner(), () -> queries.balance().credits()))
                .isEqualTo(balance);
        assertThat(Callers.get(practice.owner(), queries::sumAgrees)).isTrue();
    }
}
