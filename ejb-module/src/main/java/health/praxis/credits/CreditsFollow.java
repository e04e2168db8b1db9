package health.praxis.credits;

import health.praxis.delivery.MessageFailed;
import health.praxis.practice.PracticeOpened;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What follows for credits from events of other rooms, in their transaction. */
@Dependent
class CreditsFollow {

    private static final int VIDEO_BLOCK_PRICE = 2;
    private static final int SMS_SEGMENT_PRICE = 1;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** A new practice has an empty account and the usual prices. */
    void practiceOpened(@Observes PracticeOpened event) {
        accounts.open(
                new CreditAccount(event.practice()),
                List.of(
                        new Price(event.practice(), Service.VIDEO_BLOCK, Instant.EPOCH, VIDEO_BLOCK_PRICE),
                        new Price(event.practice(), Service.SMS_SEGMENT, Instant.EPOCH, SMS_SEGMENT_PRICE)));
    }

    /** What did not arrive is not paid for. */
    void messageFailed(@Observes MessageFailed event) {
        CreditAccount account = accounts.locked(event.practice());
        accounts.line(account, LineReason.SMS, event.message().value())
                .filter(spent -> spent.amount() != 0)
                .filter(spent -> accounts.line(account, LineReason.SMS_RETURNED, spent.reference())
                        .isEmpty())
                .ifPresent(spent -> accounts.add(account.giveBack(spent, LineReason.SMS_RETURNED, clock.instant())));
    }
}
