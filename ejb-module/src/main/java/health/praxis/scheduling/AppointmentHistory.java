package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How acts on appointments stand in the history. */
final class AppointmentHistory {

    private AppointmentHistory() {}

    static AuditEvent of(Action action, Appointment appointment, String words) {
        return AuditEvent.of(action, "appointment", appointment.id().value())
                .patients(appointment.patientIds())
                .describe(words);
    }

    static AuditEvent ofBooking(Appointment appointment, String words) {
        return of(Action.CREATE, appointment, words)
                .change("start", null, appointment.slot().start())
                .change("end", null, appointment.slot().end())
                .change("location", null, appointment.facts().location())
                .change("link", null, appointment.place().link())
                .change("address", null, appointment.place().address());
    }

    /** One entry for each patient whose part stands elsewhere than before. */
    static Stream<AuditEvent> ofStatuses(
            Appointment appointment, Map<PatientId, AppointmentStatus> before, String words) {
        return appointment.statuses().entrySet().stream()
                .filter(part -> part.getValue() != before.get(part.getKey()))
                .map(part -> AuditEvent.of(
                                Action.UPDATE, "appointment", appointment.id().value())
                        .patient(part.getKey())
                        .describe(words)
                        .change("status", before.get(part.getKey()), part.getValue()));
    }

    /** What it overlaps with on purpose; null when with nothing. Names no patient. */
    static @Nullable String words(Collection<Conflict> conflicts) {
        return conflicts.isEmpty()
                ? null
                : conflicts.stream().map(Conflict::inHistory).collect(Collectors.joining("; "));
    }

    /** One entry for each patient: some may have been added, and some taken out. */
    static Stream<AuditEvent> ofChange(
            Appointment appointment, TimeSlot before, MeetingPlace placeBefore, AppointmentChanged change) {
        TimeSlot after = appointment.slot();
        MeetingPlace placeAfter = appointment.place();
        String linkAfter = ExternalLink.inHistory(placeBefore.link(), placeAfter.link());
        Set<PatientId> everybody = new HashSet<>(appointment.patientIds());
        everybody.addAll(change.removed());
        return everybody.stream()
                .map(patient -> AuditEvent.of(
                                Action.UPDATE, "appointment", appointment.id().value())
                        .patient(patient)
                        .describe("changed")
                        .change("start", before.start(), after.start())
                        .change("end", before.end(), after.end())
                        .change("location", change.from(), change.to())
                        .change("link", placeBefore.link(), linkAfter)
                        .change("address", placeBefore.address(), placeAfter.address())
                        .change(
                                "takesPart",
                                !change.added().contains(patient),
                                !change.removed().contains(patient)));
    }
}
