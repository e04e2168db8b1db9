package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form of calendar preferences (CAL-7). A refusal leaves it open with all that was chosen. */
@Named
@ViewScoped
public class LookForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShownLook shown;

    @Inject
    private Done done;

    @Inject
    private Times times;

    private @Nullable LookDraft draft;

    public void open() {
        draft = new LookDraft(shown.chosen());
    }

    @NotesRefusal
    public void save() {
        shown.choose(draft.look());
        done.say("done.look");
        close();
    }

    /** The page says so whenever its dialog closes. */
    public void close() {
        draft = null;
    }

    public boolean isOpen() {
        return draft != null;
    }

    public @Nullable LookDraft getDraft() {
        return draft;
    }

    public List<Integer> getFirstHours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    public List<Integer> getLastHours() {
        return IntStream.rangeClosed(1, 24).boxed().toList();
    }

    /** "7:00 am"; the day's end is "12:00 am, midnight". */
    public String hour(int hour) {
        return hour == 24 ? Texts.of("look.midnight") : times.clock(LocalTime.of(hour, 0));
    }
}
