package health.praxis.console.scheduling;

import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalRemoved;
import health.praxis.scheduling.PersonalSeries;
import health.praxis.scheduling.PersonalSeriesAnswer;
import health.praxis.scheduling.SeriesScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/**
 * Saves or deletes what the form of own time holds: one, or several of a series (CAL-12); and keeps the form open where
 * conflicts are listed.
 */
@RequestScoped
public class OwnTimeSaving {

    @Inject
    private PersonalCalendar calendar;

    @Inject
    private PersonalSeries series;

    @Inject
    private UndoNotice notice;

    @Inject
    private Done done;

    /** Whether it is saved; else conflicts are listed instead. */
    boolean save(PersonalDraft draft) {
        draft.getRepeat().askAnew();
        return hand(draft);
    }

    /** As {@link #save}, without the dates that were listed. */
    boolean saveTheRest(PersonalDraft draft) {
        draft.getRepeat().leaveOut(draft);
        return hand(draft);
    }

    private boolean hand(PersonalDraft draft) {
        RepeatDraft repeat = draft.getRepeat();
        if (!draft.isNew()) {
            return change(draft);
        } else if (!repeat.isOn()) {
            calendar.keep(draft.user(), draft.details());
            done.say("done.kept", draft.startsAt());
            return true;
        }
        PersonalSeriesAnswer answer = series.keep(draft.user(), draft.details(), repeat.rule(), repeat.leftOut());
        repeat.list(draft, answer.conflicts());
        return said(answer, "done.series.own");
    }

    private boolean change(PersonalDraft draft) {
        PersonalAppointmentId id = draft.id();
        if (draft.getScope() == SeriesScope.THIS) {
            calendar.change(id, draft.version(), draft.details()).ifPresent(way -> notice.show(way, draft.startsAt()));
            done.say("done.changed", draft.startsAt());
            return true;
        }
        PersonalSeriesAnswer answer = series.change(id, draft.version(), draft.details(), draft.getScope());
        draft.getRepeat().getConflicts().list(answer.conflicts());
        if (answer.moved() != null) {
            notice.show(answer.moved(), draft.startsAt());
        }
        return said(answer, "done.seriesChanged");
    }

    private boolean said(PersonalSeriesAnswer answer, String words) {
        if (!answer.conflicts().isEmpty()) {
            FacesContext.getCurrentInstance().validationFailed();
            return false;
        }
        done.say(words, answer.count(), answer.start());
        return true;
    }

    void delete(PersonalDraft draft) {
        PersonalRemoved removed = draft.getDeleted() == SeriesScope.THIS
                ? calendar.delete(draft.id())
                : series.delete(draft.id(), draft.getDeleted());
        notice.show(removed, draft.getKeptFrom());
    }
}
