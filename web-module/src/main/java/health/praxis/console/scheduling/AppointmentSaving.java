package health.praxis.console.scheduling;

import health.praxis.console.Desk;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.BookingAnswer;
import health.praxis.scheduling.Conflict;
import health.praxis.scheduling.MoveAnswer;
import health.praxis.scheduling.Moved;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesAnswer;
import health.praxis.scheduling.SeriesScope;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saves what the appointment form holds: one appointment, or a series; and keeps the form open where conflicts are listed. */
@RequestScoped
public class AppointmentSaving {

    @Inject
    private Scheduling scheduling;

    @Inject
    private Series series;

    @Inject
    private WaitingList waitingList;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private AppointmentRooms rooms;

    @Inject
    private LocationPicker location;

    @Inject
    private ConflictDialog dialog;

    @Inject
    private UndoNotice notice;

    @Inject
    private Desk desk;

    @Inject
    private ShownPractitioners shown;

    @Inject
    private Present present;

    @Inject
    private Done done;

    /** A new one at this time of the practice's clock. */
    AppointmentDraft fresh(@Nullable String practitioner, LocalDateTime at) {
        return location.begin(new AppointmentDraft(practitioner, at, desk.getZone()));
    }

    /** A new one on this day, for the first of the shown practitioners. */
    AppointmentDraft freshOn(LocalDate day) {
        return fresh(shown.getFirst(), present.offer(day));
    }

    /** The open appointment with its rooms and equipment, to be changed. */
    AppointmentDraft edited() {
        return new AppointmentDraft(panel.getDetail(), desk.getZone()).booked(rooms.getBooked());
    }

    /**
     * What was saved, and what is said of it; empty when conflicts are listed instead (APT-12, LOC-10).
     *
     * @param agreed the conflicts that somebody was shown and agreed to
     */
    Optional<AppointmentId> save(AppointmentDraft draft, Agreed agreed) {
        AppointmentId id = draft.getId();
        if (id != null) {
            return change(id, draft, agreed);
        } else if (draft.getRepeat().isOn()) {
            return book(draft, draft.getRepeat(), agreed);
        }
        WaitingEntryId waiting = draft.getWaiting();
        BookingAnswer answer = waiting == null
                ? scheduling.book(draft.booking(), agreed)
                : waitingList.book(waiting, draft.booking(), agreed);
        return saidOrAsked(answer.booked(), "BOOK", "done.booked", draft, answer.conflicts());
    }

    private Optional<AppointmentId> saidOrAsked(
            @Nullable AppointmentId id, String act, String words, AppointmentDraft draft, List<Conflict> conflicts) {
        if (!conflicts.isEmpty()) {
            dialog.askForForm(act, draft.startsAt(), conflicts);
            return Optional.empty();
        }
        done.say(words, draft.startsAt());
        return Optional.ofNullable(id);
    }

    /** Books a video appointment that can be joined at once (TEL-10). */
    AppointmentId startNow(AppointmentDraft draft) {
        AppointmentId made = scheduling.startNow(draft.user(), draft.patientIds(), draft.getMinutes());
        done.say("done.started");
        return made;
    }

    private Optional<AppointmentId> book(AppointmentDraft draft, RepeatDraft repeat, Agreed agreed) {
        SeriesAnswer answer = series.book(
                draft.booking(),
                repeat.rule(),
                repeat.leftOut(),
                repeat.getConflicts().isOutsideHours(),
                agreed);
        repeat.list(draft, answer.conflicts());
        return said(answer, "done.series");
    }

    private Optional<AppointmentId> change(AppointmentId id, AppointmentDraft draft, Agreed agreed) {
        SeriesScope scope = draft.getScope();
        if (scope == SeriesScope.THIS) {
            MoveAnswer answer = scheduling.change(id, draft.getVersion(), draft.change(), agreed);
            offerUndo(id, answer.moved(), draft);
            return saidOrAsked(id, "SAVE", "done.changed", draft, answer.conflicts());
        }
        ConflictList conflicts = draft.getRepeat().getConflicts();
        SeriesAnswer answer =
                series.change(id, draft.getVersion(), draft.change(), scope, conflicts.isOutsideHours(), agreed);
        conflicts.list(answer.conflicts());
        offerUndo(id, answer.moved(), draft);
        return said(answer, "done.seriesChanged");
    }

    private void offerUndo(AppointmentId id, @Nullable Moved way, AppointmentDraft draft) {
        if (way != null) {
            notice.show(id, way, draft.startsAt());
        }
    }

    /** Says that it is done; or tells the page that it is not, so that the form stays. */
    Optional<AppointmentId> said(SeriesAnswer answer, String words) {
        if (!answer.conflicts().isEmpty()) {
            FacesContext.getCurrentInstance().validationFailed();
            return Optional.empty();
        }
        done.say(words, answer.count(), answer.start());
        return Optional.ofNullable(answer.first());
    }
}
