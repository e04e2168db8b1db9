package health.praxis.waitinglist;

import health.praxis.access.Calendars;
import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.BookingAnswer;
import health.praxis.scheduling.PatientNotBookable;
import health.praxis.scheduling.PractitionerNotBookable;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a time (WL-1 to WL-6). Entries of patients who are hidden from the caller, or for practitioners whose calendar
 * is, do not exist for them (WL-5).
 */
@Stateless
@Door
public class WaitingList {

    @Inject
    private WaitingRows rows;

    @Inject
    private WaitingLines lines;

    @Inject
    private PatientQueries patients;

    @Inject
    private Calendars calendars;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** How many wait (WL-3). */
    @Allowed(Right.CALENDAR_VIEW)
    public long count() {
        return rows.count();
    }

    /**
     * Who waits: urgent ones first, then who has waited longest; 500 at most (WL-4).
     *
     * @param practitioner only who waits for this one or for anybody; null for all
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<WaitingLine> waiting(@Nullable UserId practitioner) {
        List<WaitingLine> found = lines.of(rows.waiting(practitioner));
        if (!found.isEmpty()) {
            audit.record(AuditEvent.of(
                            Action.VIEW,
                            "waiting list entry",
                            found.stream().map(line -> line.id().value()).toList())
                    .patients(found.stream().map(line -> line.patient().id()).toList()));
        }
        return found;
    }

    /** @throws NotFound when the caller's practice group has no such entry on the list */
    @Allowed(Right.CALENDAR_VIEW)
    public WaitingLine one(WaitingEntryId id) {
        WaitingEntry entry = rows.one(id).filter(WaitingEntry::isWaiting).orElseThrow(WaitingList::missing);
        audit.record(history(Action.VIEW, entry));
        return lines.of(List.of(entry)).stream().findFirst().orElseThrow(WaitingList::missing);
    }

    /**
     * Adds a patient (WL-1).
     *
     * @throws NotFound when the caller's practice group has no such patient or practitioner
     * @throws PatientNotBookable when the patient cannot be chosen for an appointment (APT-19)
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws WaitingAlready when the patient waits for the same practitioner, or for anybody likewise
     */
    @Allowed(Right.CALENDAR_EDIT)
    public WaitingEntryId add(@Valid WaitingWish wish) {
        PatientCard patient = bookable(wish.patient());
        requirePractitioner(wish.practitioner());
        requireOnce(patient, wish.practitioner(), null);
        WaitingEntry entry = new WaitingEntry(
                Callers.current().requirePractice(), wish, Callers.current().requireUser(), clock.instant());
        rows.add(entry);
        rows.flush();
        audit.record(told(history(Action.CREATE, entry), null, entry.wish()));
        return entry.id();
    }

    /**
     * Changes what a patient waits for; the patient stays.
     *
     * @param version the one that was shown ({@link WaitingLine#version})
     * @throws NotFound when the caller's practice group has no such entry on the list, or no such practitioner
     * @throws EntryEditedMeanwhile when somebody else saved since
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws WaitingAlready when another entry of the patient says the same
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void edit(WaitingEntryId id, long version, @Valid WaitingWish wish) {
        WaitingEntry entry = toChange(id);
        entry.expect(version);
        WaitingWish before = entry.wish();
        if (!Objects.equals(before.practitioner(), wish.practitioner())) {
            requirePractitioner(wish.practitioner());
            requireOnce(card(entry.patient()), wish.practitioner(), id);
        }
        entry.change(wish);
        audit.record(told(history(Action.UPDATE, entry), before, entry.wish()));
    }

    /** Takes an entry off the list. @throws NotFound when the caller's practice group has no such entry on the list */
    @Allowed(Right.CALENDAR_EDIT)
    public void remove(WaitingEntryId id) {
        WaitingEntry entry = toChange(id);
        entry.remove(clock.instant());
        audit.record(history(Action.DELETE, entry));
    }

    /**
     * Puts a removed entry back where it stood. One that is on the list stays there.
     *
     * @throws NotFound when the caller's practice group has no such entry, or it became an appointment
     * @throws PatientNotBookable when the patient cannot be chosen any more (APT-19)
     * @throws WaitingAlready when the patient was added again meanwhile
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void putBack(WaitingEntryId id) {
        WaitingEntry entry = rows.locked(id).filter(one -> !one.isBooked()).orElseThrow(WaitingList::missing);
        if (!entry.isWaiting()) {
            requireOnce(bookable(entry.patient()), entry.practitioner(), id);
            entry.putBack();
            audit.record(history(Action.UPDATE, entry).describe("put back"));
        }
    }

    /**
     * Books an appointment for somebody who waits (WL-6). The entry leaves the list with the same commit, if its patient takes
     * part; when the booking is refused, or is asked about, it stays. The other refusals are those of {@link Scheduling#book}.
     *
     * @param agreed conflicts that somebody was shown and agreed to book over (LOC-10)
     * @return what is in the way, a patient's other appointments included; then nothing is booked
     * @throws NotFound when the caller's practice group has no such entry on the list
     */
    @Allowed(Right.CALENDAR_EDIT)
    public BookingAnswer book(WaitingEntryId id, @Valid BookAppointment command, Agreed agreed) {
        WaitingEntry entry = toChange(id);
        BookingAnswer answer = scheduling.book(command, agreed);
        AppointmentId made = answer.booked();
        if (made != null && command.patients().contains(entry.patient())) {
            entry.booked(made, clock.instant());
            audit.record(history(Action.UPDATE, entry).describe("booked"));
        }
        return answer;
    }

    private WaitingEntry toChange(WaitingEntryId id) {
        return rows.locked(id).filter(WaitingEntry::isWaiting).orElseThrow(WaitingList::missing);
    }

    private PatientCard bookable(PatientId id) {
        PatientCard card = card(id);
        if (!card.selectable()) {
            throw new PatientNotBookable(card.name(), card.status());
        }
        return card;
    }

    private PatientCard card(PatientId id) {
        PatientCard card = patients.cards(Set.of(id)).get(id);
        if (card == null) {
            throw new NotFound("patient");
        }
        return card;
    }

    private void requirePractitioner(@Nullable UserId id) {
        if (id == null) {
            return;
        }
        PractitionerCard card = calendars.seen().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("practitioner"));
        if (!card.active()) {
            throw new PractitionerNotBookable(card.name());
        }
    }

    private void requireOnce(PatientCard patient, @Nullable UserId practitioner, @Nullable WaitingEntryId except) {
        boolean already = rows.lockedOf(patient.id()).stream()
                .anyMatch(one -> !one.id().equals(except) && Objects.equals(one.practitioner(), practitioner));
        if (already) {
            throw new WaitingAlready(patient.name());
        }
    }

    private static AuditEvent history(Action action, WaitingEntry entry) {
        return AuditEvent.of(action, "waiting list entry", entry.id().value()).patient(entry.patient());
    }

    private static AuditEvent told(AuditEvent event, @Nullable WaitingWish before, WaitingWish after) {
        return event.change("practitioner", before == null ? null : before.practitioner(), after.practitioner())
                .change("location", before == null ? null : before.location(), after.location())
                .change(
                        "partsOfDay",
                        before == null ? null : Words.of(before.partsOfDay()),
                        Words.of(after.partsOfDay()))
                .change("weekdays", before == null ? null : Words.of(before.weekdays()), Words.of(after.weekdays()))
                .change("urgent", before == null ? null : before.urgent(), after.urgent());
    }

    private static NotFound missing() {
        return new NotFound("waiting list entry");
    }
}
