package health.praxis.console.platform;

import health.praxis.console.DoneWords;
import health.praxis.outbox.DeadLetterCard;
import health.praxis.platform.FailedMessage;
import health.praxis.platform.PlatformWork;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What failed in any practice, and another try for what was set aside. */
@Named
@ViewScoped
public class PlatformFailuresPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlatformWork door;

    private transient @Nullable List<FailedMessage> messages;
    private transient @Nullable List<DeadLetterCard> setAside;

    /** Sends work on its way once more. */
    public void retry(UUID letter) {
        door.retry(letter);
        setAside = null;
        DoneWords.sayNext("platform", "retried");
    }

    public List<FailedMessage> getMessages() {
        if (messages == null) {
            messages = door.failedMessages();
        }
        return messages;
    }

    public List<DeadLetterCard> getSetAside() {
        if (setAside == null) {
            setAside = door.setAside();
        }
        return setAside;
    }
}
