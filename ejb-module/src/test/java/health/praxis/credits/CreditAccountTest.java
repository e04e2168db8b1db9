package health.praxis.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.praxis.shared.PracticeGroupId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CreditAccountTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final CreditAccount account = new CreditAccount(PracticeGroupId.random());

    private LedgerLine give(int credits) {
        return account.credit(LineReason.GRANT, UUID.randomUUID(), credits, NOW);
    }

    @Test
    @DisplayName("CRD-7 each movement is a line that carries the balance after it, numbered without gaps")
    void eachMovementIsALine() {
        LedgerEntry first = give(50).entry();
        LedgerEntry second =
                account.spend(LineReason.SMS, UUID.randomUUID(), 3, 1, NOW).entry();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.balanceAfter()).isEqualTo(50);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.amount()).isEqualTo(-3);
        assertThat(second.balanceAfter()).isEqualTo(47);
        assertThat(account.balance()).isEqualTo(47);
    }

    @Test
    @DisplayName("TEL-18 fifty minutes with three patients cost 24 credits")
    void chargesAVideoSession() {
        give(100);
        int units = Blocks.of(Duration.ofMinutes(50)).units(3);

        LedgerEntry line = account.charge(LineReason.VIDEO_SESSION, UUID.randomUUID(), units, 2, NOW)
                .entry();

        assertThat(line.amount()).isEqualTo(-24);
        assertThat(account.balance()).isEqualTo(76);
    }

    @Test
    @Tag("ASVS-2.3.2")
    @DisplayName("CRD-8 spending stops where the balance ends, and changes nothing")
    void spendingNeverMakesADebt() {
        give(2);

        assertThatExceptionOfType(NotEnoughCredits.class)
                .isThrownBy(() -> account.spend(LineReason.SMS, UUID.randomUUID(), 3, 1, NOW))
                .satisfies(refused -> assertThat(refused.details())
                        .containsEntry("balance", 2L)
                        .containsEntry("needed", 3L));
        assertThat(account.balance()).isEqualTo(2);
    }

    @Test
    @DisplayName("CRD-8 the last credit can be spent")
    void theLastCreditCanBeSpent() {
        give(3);
        account.spend(LineReason.SMS, UUID.randomUUID(), 3, 1, NOW);
        assertThat(account.balance()).isZero();
    }

    @Test
    @DisplayName("TEL-22 a session that ran is charged into debt")
    void aSessionIsChargedIntoDebt() {
        give(1);
        account.charge(LineReason.VIDEO_SESSION, UUID.randomUUID(), 1, 2, NOW);
        assertThat(account.balance()).isEqualTo(-1);
    }

    @Test
    @DisplayName("CRD-7 what did not arrive is given back by an opposite line")
    void givesBackByAnOppositeLine() {
        give(10);
        LedgerLine spent = account.spend(LineReason.SMS, UUID.randomUUID(), 2, 1, NOW);

        LedgerEntry back = account.giveBack(spent, LineReason.SMS_RETURNED, NOW).entry();

        assertThat(back.amount()).isEqualTo(2);
        assertThat(back.reference()).isEqualTo(spent.reference());
        assertThat(account.balance()).isEqualTo(10);
    }
}
