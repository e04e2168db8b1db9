package health.praxis.console.waitinglist;

import health.praxis.waitinglist.WaitingList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How many wait, for the calendar's icon (WL-3). */
@Named
@RequestScoped
public class WaitingCount {

    @Inject
    private WaitingList list;

    private @Nullable Long number;

    public long getNumber() {
        if (number == null) {
            number = list.count();
        }
        return number;
    }

    /** "2 people wait". */
    public String getWords() {
        return Texts.of("count", getNumber());
    }
}
