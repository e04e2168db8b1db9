package health.praxis.console.waitinglist;

import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingList;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Takes somebody off the list, and says so with a way back. */
@Named
@ViewScoped
public class RemovedNotice implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WaitingList list;

    @Inject
    private WaitingListPage page;

    private @Nullable WaitingEntryId entry;
    private String name = "";
    private String words = "";

    public void remove(WaitingLine line) {
        list.remove(line.id());
        entry = line.id();
        name = line.patient().name();
        words = Texts.of("removed", name);
        page.show();
    }

    /** Puts it back; when that is refused the notice stays. */
    public void undo() {
        list.putBack(entry);
        entry = null;
        words = Texts.of("undone", name);
        page.show();
    }

    /** Says something else. */
    void say(String other) {
        entry = null;
        words = other;
    }

    public void close() {
        say("");
    }

    public String getWords() {
        return words;
    }

    public boolean isUndoable() {
        return entry != null;
    }
}
