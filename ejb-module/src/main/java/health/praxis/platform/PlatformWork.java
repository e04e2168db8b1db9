package health.praxis.platform;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.outbox.DeadLetterCard;
import health.praxis.outbox.DeadLetters;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What failed and what runs, over all practices: ids, kinds and times. */
@Stateless
@Door
public class PlatformWork {

    /** More than anybody reads. */
    private static final int SHOWN = 200;

    /** Runs are noted once in a minute; so much later than due is late. */
    private static final Duration LATE = Duration.ofMinutes(3);

    @Inject
    private PlatformReading reading;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Messages that reached nobody, newest first; patients by their anonymous ids. */
    @Allowed(Right.PLATFORM)
    public List<FailedMessage> failedMessages() {
        List<FailedMessage> failed = reading.failedMessages(SHOWN);
        audit.recordForPlatform(Action.VIEW, Callers.current().subject(), "failed messages, " + failed.size());
        return failed;
    }

    /** Work that was set aside, newest first. */
    @Allowed(Right.PLATFORM)
    public List<DeadLetterCard> setAside() {
        return deadLetters.open();
    }

    /**
     * Sends work on its way once more; stands in the history of the practice that it belongs to.
     *
     * @throws NotFound when there is none, or it was retried already
     */
    @Allowed(Right.PLATFORM)
    public void retry(UUID letter) {
        DeadLetterCard card = deadLetters.open().stream()
                .filter(one -> one.id().equals(letter))
                .findFirst()
                .orElseThrow(() -> new NotFound("dead letter"));
        var practice = new PracticeGroupId(card.practiceId());
        Caller caller = Callers.current();
        boolean ofPractice = reading.practice(practice).isPresent();
        Callers.run(ofPractice ? caller.within(practice) : caller, () -> deadLetters.retry(letter));
    }

    /** The server's own jobs, by name and node. */
    @Allowed(Right.PLATFORM)
    public List<JobLine> jobs() {
        return reading.jobs(clock.instant().minus(LATE));
    }
}
