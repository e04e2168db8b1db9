package health.praxis.telephony;

import health.praxis.installation.Settings;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** To whom a practice writes, and who wants none of it (REM-19). */
@Stateless
@Door
public class TextLines {

    @Inject
    private TextLineRows rows;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Notes, in the transaction that sends them, where texts of the installation's number go, so that an answer finds the
     * practice. What comes to a practice's own number is its own anyway (MSG-2): nothing is noted then.
     *
     * @param own the practice's own number that they leave from, if they do
     */
    @Allowed({Right.MESSAGES_SEND, Right.WORK})
    public void wrote(Optional<String> own, Collection<Wrote> texts) {
        if (own.isEmpty() && !texts.isEmpty()) {
            settings.text("PRAXIS_TWILIO_FROM").ifPresent(ours -> rows.wrote(ours, texts, clock.instant()));
        }
    }

    /** Those of these phones that said STOP; nobody in the practice can take that back. */
    @Allowed({Right.MESSAGES_SEND, Right.WORK})
    public Set<String> stopped(Collection<String> phones) {
        return phones.isEmpty() ? Set.of() : rows.stopped(phones);
    }

    /** Nothing that this phone was asked is open any more. */
    @Allowed(Right.WORK)
    public void settled(String ours, String phone) {
        rows.settled(ours, phone);
    }
}
