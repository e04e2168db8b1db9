package health.praxis.console.waitinglist;

import health.praxis.reminders.InvitationTexts;
import health.praxis.reminders.ReminderTexts;
import health.praxis.waitinglist.OfferedTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What those who are asked will read, with a usual patient's name, and what it costs (REM-13). */
@Named
@RequestScoped
public class OfferSample {

    @Inject
    private InvitationTexts texts;

    @Inject
    private OfferPage page;

    private ReminderTexts.@Nullable Preview preview;
    private @Nullable OfferedTime shown;

    public String getText() {
        return preview().body();
    }

    public String getCost() {
        ReminderTexts.Length length = Objects.requireNonNull(preview().length(), "length of a text message");
        return Texts.of("text.cost", length.characters(), length.credits());
    }

    private ReminderTexts.Preview preview() {
        OfferedTime time = Objects.requireNonNull(page.getTime(), "time");
        if (preview == null || !time.equals(shown)) {
            preview = texts.sample(time.facts());
            shown = time;
        }
        return preview;
    }
}
