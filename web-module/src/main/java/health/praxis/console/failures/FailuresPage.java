package health.praxis.console.failures;

import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.MessageCard;
import health.praxis.outbox.DeadLetterCard;
import health.praxis.outbox.DeadLetters;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages that failed and work that was set aside; each user sees the part they have the right to. */
@Named
@ViewScoped
public class FailuresPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More than anybody reads; older ones are in the appointments they belong to. */
    private static final int SHOWN = 100;

    @Inject
    private DeliveryQueries messages;

    @Inject
    private DeadLetters deadLetters;

    private transient @Nullable List<MessageCard> failed;
    private transient @Nullable List<DeadLetterCard> setAside;

    /** Sends work on its way once more. */
    public void retry(UUID deadLetter) {
        deadLetters.retry(deadLetter);
        setAside = null;
    }

    public boolean isMessagesSeen() {
        Caller caller = Callers.current();
        return caller.practice() != null && (caller.may(Right.MESSAGES_VIEW) || caller.may(Right.MESSAGES_SEND));
    }

    public boolean isSetAsideSeen() {
        return Callers.current().may(Right.DEAD_LETTERS);
    }

    public List<MessageCard> getFailed() {
        if (failed == null) {
            failed = messages.failures(0, SHOWN);
        }
        return failed;
    }

    public List<DeadLetterCard> getSetAside() {
        if (setAside == null) {
            setAside = deadLetters.open();
        }
        return setAside;
    }
}
