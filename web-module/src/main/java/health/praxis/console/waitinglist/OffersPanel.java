package health.praxis.console.waitinglist;

import health.praxis.waitinglist.OfferLine;
import health.praxis.waitinglist.Offers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times that were offered and have not begun, with what was answered (WL-8). */
@Named
@RequestScoped
public class OffersPanel {

    @Inject
    private Offers door;

    @Inject
    private RemovedNotice notice;

    private @Nullable List<OfferLine> ahead;

    public List<OfferLine> getAhead() {
        if (ahead == null) {
            ahead = door.ahead();
        }
        return ahead;
    }

    /** Takes an offer back. */
    public void withdraw(OfferLine offer) {
        door.withdraw(offer.id());
        ahead = null;
        notice.say(Texts.of("withdrawn"));
    }
}
