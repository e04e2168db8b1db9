package health.praxis.reminders;

import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.PatientLink;
import health.praxis.telephony.TextLines;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Fetches what a batch of reminders needs, in a few questions however large it is. */
@Dependent
class Desks {

    /** How jobs of this room are named in the history. */
    static final String JOB = "reminders";

    @Inject
    private ReminderRows rows;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private TextLines textLines;

    @Inject
    private Clock clock;

    /** For sending: with the patients' links. */
    Desk toSend(Collection<Reminder> reminders) {
        Set<AppointmentId> appointments =
                reminders.stream().map(Reminder::appointment).collect(Collectors.toSet());
        // Whoever sends a link does not get to see it: it is fetched for this room, not for the person (TEL-7).
        Caller job = Caller.job(Callers.current().requirePractice(), JOB);
        Map<Desk.Seat, URI> links = Callers.get(job, () -> joinLinks.patientLinks(appointments)).stream()
                .collect(
                        Collectors.toMap(link -> new Desk.Seat(link.appointment(), link.patient()), PatientLink::link));
        return desk(reminders, appointments, links, true);
    }

    /** For looking at: without links. */
    Desk toShow(Collection<Reminder> reminders) {
        return desk(
                reminders, reminders.stream().map(Reminder::appointment).collect(Collectors.toSet()), Map.of(), false);
    }

    private Desk desk(
            Collection<Reminder> reminders,
            Set<AppointmentId> appointments,
            Map<Desk.Seat, URI> links,
            boolean sending) {
        Set<PatientId> whom = reminders.stream().map(Reminder::patient).collect(Collectors.toSet());
        Map<PatientId, PatientCard> cards = patients.cards(whom);
        return new Desk(
                practices.practice(),
                practices.practitioners().stream()
                        .collect(Collectors.toMap(PractitionerCard::id, PractitionerCard::name)),
                scheduling.facts(appointments).stream().collect(Collectors.toMap(AppointmentFacts::id, facts -> facts)),
                cards,
                rows.templates(),
                links,
                rows.isTwoWay(),
                sending ? stopped(cards.values()) : Set.of(),
                clock.instant());
    }

    private Set<String> stopped(Collection<PatientCard> cards) {
        return textLines.stopped(
                cards.stream().map(PatientCard::mobile).filter(Objects::nonNull).toList());
    }
}
