package health.praxis.console.scheduling;

import health.praxis.delivery.Channel;
import health.praxis.reminders.ReminderQueries;
import health.praxis.scheduling.CancellationReasons;
import health.praxis.scheduling.OwnReason;
import health.praxis.scheduling.PresetReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the dialog that cancels offers: reasons, and by which ways patients are told (APT-17). */
@Named
@RequestScoped
public class CancelChoices {

    @Inject
    private CancellationReasons reasons;

    @Inject
    private ReminderQueries reminders;

    @Inject
    private Present present;

    private @Nullable List<OwnReason> own;
    private @Nullable List<Channel> ways;

    public PresetReason[] getPresets() {
        return PresetReason.values();
    }

    public List<OwnReason> getOwn() {
        if (own == null) {
            own = reasons.offered();
        }
        return own;
    }

    /** "text message and email": how patients would be told; empty when the practice does not, or it is over. */
    public String telling(CancelDraft draft) {
        if (ways == null) {
            ways = reminders.tellsOfCancelling(draft.id());
        }
        return present.hasCome(draft.getEnd())
                ? ""
                : ways.stream()
                        .map(way -> Texts.of("cancel.by." + way))
                        .collect(Collectors.joining(" " + Texts.of("and") + " "));
    }
}
