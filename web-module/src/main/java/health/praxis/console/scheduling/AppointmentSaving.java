package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesAnswer;
import health.praxis.scheduling.SeriesScope;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;

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
    private Done done;

    /** What was saved, and what is said of it; empty when conflicts are listed instead (APT-12). */
    Optional<AppointmentId> save(AppointmentDraft draft) {
        AppointmentId id = draft.getId();
        if (id != null) {
            return change(id, draft);
        } else if (draft.getRepeat().isOn()) {
            return book(draft.booking(), draft.getRepeat());
        }
        WaitingEntryId waiting = draft.getWaiting();
        AppointmentId made =
                waiting == null ? scheduling.book(draft.booking()) : waitingList.book(waiting, draft.booking());
        done.say("done.booked", draft.startsAt());
        return Optional.of(made);
    }

    /** Books a video appointment that can be joined at once (TEL-10). */
    AppointmentId startNow(AppointmentDraft draft) {
        AppointmentId made = scheduling.startNow(draft.user(), draft.patientIds(), draft.getMinutes());
        done.say("done.started");
        return made;
    }

    private Optional<AppointmentId> book(BookAppointment first, RepeatDraft repeat) {
        SeriesAnswer answer = series.book(
                first, repeat.rule(), repeat.leftOut(), repeat.getConflicts().isOutsideHours());
        repeat.list(first, answer.conflicts());
        return said(answer, "done.series");
    }

    private Optional<AppointmentId> change(AppointmentId id, AppointmentDraft draft) {
        SeriesScope scope = draft.getScope();
        if (scope == SeriesScope.THIS) {
            scheduling.change(id, draft.getVersion(), draft.change());
            done.say("done.changed", draft.startsAt());
            return Optional.of(id);
        }
        ConflictList conflicts = draft.getRepeat().getConflicts();
        SeriesAnswer answer = series.change(id, draft.getVersion(), draft.change(), scope, conflicts.isOutsideHours());
        conflicts.list(answer.conflicts());
        return said(answer, "done.seriesChanged");
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
