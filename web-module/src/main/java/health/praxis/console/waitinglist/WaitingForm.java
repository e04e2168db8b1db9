package health.praxis.console.waitinglist;

import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingList;
import health.praxis.waitinglist.WaitingWish;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The dialog that adds somebody to the list or changes an entry (WL-1, WL-2). A refusal leaves it open with all that was typed. */
@Named
@ViewScoped
public class WaitingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WaitingList list;

    @Inject
    private WaitingListPage page;

    @Inject
    private RemovedNotice notice;

    private @Nullable WaitingDraft draft;

    public void openNew() {
        draft = new WaitingDraft();
    }

    /** The entry as it is now. */
    public void openEdit(WaitingLine line) {
        draft = new WaitingDraft(list.one(line.id()));
    }

    public void save() {
        WaitingWish wish = draft.wish();
        WaitingEntryId id = draft.id();
        if (id == null) {
            list.add(wish);
        } else {
            list.edit(id, draft.version(), wish);
        }
        notice.say(Texts.of("saved", draft.getPatient().name()));
        draft = null;
        page.show();
    }

    public void close() {
        draft = null;
    }

    public boolean isOpen() {
        return draft != null;
    }

    public @Nullable WaitingDraft getDraft() {
        return draft;
    }
}
