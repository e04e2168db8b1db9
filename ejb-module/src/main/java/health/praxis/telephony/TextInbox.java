package health.praxis.telephony;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.OwnNumbers;
import health.praxis.outbox.Outbox;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A text comes in (REM-16: free). First it is asked whose it is, without a practice; then each practice that it concerns
 * keeps its share, once however often the provider brings it; then it is read.
 */
@Stateless
@Door
public class TextInbox {

    /** What a text can hold; providers cut there too. */
    private static final int MOST_CHARACTERS = 1600;

    @Inject
    private TextLineRows lines;

    @Inject
    private IncomingTexts texts;

    @Inject
    private OwnNumbers numbers;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<TextArrived> arrived;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Whose text it is: that of the practice whose own number it was sent to (MSG-2), else of those that write to the phone;
     * empty when no practice writes to the phone: then it is stored nowhere.
     *
     * @param ours our number it was sent to
     * @param phone whose it is, E.164
     */
    @OpenToAll("the provider's signature is checked where it comes in; ids of practices are told, and nothing is kept")
    public List<TextFor> whose(String ours, String phone, String text) {
        String kept = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return numbers.holder(ours)
                .map(practice -> List.of(new TextFor(practice, Addressed.THIS, kept)))
                .orElseGet(() -> TextFor.share(lines.of(ours, phone), kept, clock.instant()));
    }

    /**
     * Keeps the caller's practice's share, to be read as soon as this has committed. The same text brought again changes
     * nothing.
     *
     * @param reference the provider's, one for each text
     */
    @Allowed(Right.WORK)
    public void keep(TextFor share, String reference, String ours, String phone) {
        UUID id = UUID.randomUUID();
        if (texts.add(id, reference, ours, phone, share, clock.instant())) {
            numbers.cameTo(ours);
            outbox.put(new ReadText(Callers.current().requirePractice(), id));
            audit.record(AuditEvent.of(Action.CREATE, "incoming text", id));
        }
    }

    /**
     * Reads a text: STOP and its like end the practice's texts to the phone, START brings them back (REM-19). Tells {@link
     * TextArrived}. Safe to run twice.
     */
    @Allowed(Right.WORK)
    public void read(UUID id) {
        texts.locked(id).ifPresent(text -> {
            texts.queueUpFor(text.phone());
            Instant now = clock.instant();
            TextArrived told = text.read(now);
            if (told == null) {
                return;
            }
            if (told.answer().stops()) {
                lines.stop(told.phone(), now);
            } else if (told.answer() == TextAnswer.START) {
                lines.start(told.phone());
            }
            audit.record(AuditEvent.of(Action.UPDATE, "incoming text", id)
                    .describe(told.answer().name()));
            arrived.fire(told);
        });
    }
}
