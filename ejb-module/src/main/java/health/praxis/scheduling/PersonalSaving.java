package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.TimeSlot;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What keeping, changing and deleting own time have in common, for one and for several of a series: history and ways back. */
@Dependent
class PersonalSaving {

    private static final String KIND = "personal appointment";

    @Inject
    private PersonalRows rows;

    @Inject
    private SeriesTime time;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    void noteMade(PersonalAppointment made, String words) {
        audit.record(note(Action.CREATE, made)
                .describe(words)
                .change("title", null, made.title())
                .change("start", null, made.slot().start())
                .change("end", null, made.slot().end()));
    }

    /** Takes over what it shall be; whoever calls this gives it its time. */
    void change(PersonalAppointment appointment, PersonalDetails details, String words) {
        TimeSlot before = appointment.slot();
        String titleBefore = appointment.title();
        appointment.take(details, clock.instant());
        audit.record(note(Action.UPDATE, appointment)
                .describe(words)
                .change("title", titleBefore, appointment.title())
                .change("start", before.start(), appointment.slot().start())
                .change("end", before.end(), appointment.slot().end()));
    }

    /** The way back of those that were somewhere else, once they are saved. */
    PersonalMoved wayBack(Map<PersonalAppointment, TimeSlot> before, Agreed overlaps) {
        rows.flush();
        return new PersonalMoved(
                before.entrySet().stream()
                        .map(one -> PersonalMoved.Former.of(one.getKey(), one.getValue()))
                        .toList(),
                overlaps);
    }

    /** Removes these, which are locked; their times are free again. */
    PersonalRemoved remove(List<PersonalAppointment> gone) {
        Agreed overlaps = overlaps(gone);
        PersonalRemoved removed =
                new PersonalRemoved(gone.stream().map(PersonalAppointment::kept).toList(), overlaps);
        time.releaseOwn(gone);
        rows.remove(gone);
        gone.forEach(one -> audit.record(note(Action.DELETE, one)
                .change("title", one.title(), null)
                .change("start", one.slot().start(), null)
                .change("end", one.slot().end(), null)));
        return removed;
    }

    /** What overlaps with these now, on purpose. */
    Agreed overlaps(List<PersonalAppointment> all) {
        return time.sharedOwn(all);
    }

    private static AuditEvent note(Action action, PersonalAppointment appointment) {
        return AuditEvent.of(action, KIND, appointment.id().value());
    }
}
