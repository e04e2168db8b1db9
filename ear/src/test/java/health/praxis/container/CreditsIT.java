package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.credits.ChargeCredits;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Credits;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.credits.Service;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Charges happen once, and the balance is the sum of the lines. */
@ExtendWith(ArquillianExtension.class)
class CreditsIT extends HouseDeployment {

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Orders orders;

    @Inject
    private Credits credits;

    @Inject
    private CreditQueries queries;

    @Test
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
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> database.change(practice.id(), attempt))
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
        assertThat(Callers.get(practice.owner(), () -> queries.balance().balance()))
                .isEqualTo(balance);
        assertThat(Callers.get(practice.owner(), queries::sumAgrees)).isTrue();
    }
}
