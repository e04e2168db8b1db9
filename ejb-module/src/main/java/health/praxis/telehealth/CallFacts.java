package health.praxis.telehealth;

import health.praxis.installation.Settings;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.LocationNumbers;
import health.praxis.practice.PracticeCard;
import health.praxis.practice.PracticeQueries;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a call needs to know from the rooms below: times, names, zones. */
@Dependent
class CallFacts {

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    @Inject
    private LocationNumbers numbers;

    @Inject
    private Settings settings;

    AppointmentFacts appointment(AppointmentId id) {
        return scheduling.facts(id);
    }

    List<AppointmentFacts> appointments(Collection<AppointmentId> ids) {
        return scheduling.facts(ids);
    }

    JoinWindow window(AppointmentFacts appointment) {
        Duration lead = Duration.ofMinutes(settings.number("PRAXIS_JOIN_WINDOW_MINUTES", 10));
        return new JoinWindow(appointment.start(), appointment.end(), lead);
    }

    /** Where the patient of an appointment rings (LOC-2). */
    String phone(AppointmentFacts appointment) {
        return numbers.contacts(List.of(appointment.practitioner()))
                .phone(appointment.practitioner(), appointment.start());
    }

    PracticeCard practice() {
        return practices.practice();
    }

    String practitionerName(UserId practitioner) {
        return practices.user(practitioner).name();
    }

    /** Nobody is let in to somebody who works here no longer (ORG-15). */
    boolean practises(UserId practitioner) {
        return practices.user(practitioner).active();
    }

    /** The same, held until the transaction ends. */
    boolean goesOnPractising(UserId practitioner) {
        return practices.staysActive(practitioner);
    }

    /** Of these links' patients. */
    Map<PatientId, PatientCard> patients(Collection<JoinLink> links) {
        List<PatientId> ids = links.stream()
                .filter(link -> link.role() == SeatRole.PATIENT)
                .map(JoinLink::patient)
                .toList();
        return ids.isEmpty() ? Map.of() : patients.cards(ids);
    }

    /** The zone in which the holder of a link reads times. */
    ZoneId zone(JoinLink link, Map<PatientId, PatientCard> cards) {
        PatientCard card = link.role() == SeatRole.PATIENT ? cards.get(link.patient()) : null;
        String own = card == null ? null : card.zone();
        return ZoneId.of(own == null ? practice().zone() : own);
    }

    /** Whose data an act on this participant touches: the patient's; for guest and practitioner, all patients'. */
    Collection<PatientId> about(JoinLink link) {
        return link.role() == SeatRole.PATIENT
                ? List.of(link.patient())
                : appointment(link.appointment()).patients();
    }

    /** Name of the patient or guest whose link it is. */
    static String name(JoinLink link, Map<PatientId, PatientCard> cards) {
        if (link.role() == SeatRole.GUEST) {
            return link.guest().name();
        }
        return Objects.requireNonNull(cards.get(link.patient()), "patient").name();
    }
}
