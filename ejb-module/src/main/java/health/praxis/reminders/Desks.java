package health.praxis.reminders;

import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.LocationNumbers;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telephony.TextLines;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fetches what a batch of reminders needs, in a few questions however large it is. */
@Dependent
class Desks {

    /** How jobs of this room are named in the history. */
    static final String JOB = "reminders";

    @Inject
    private ReminderRows rows;

    @Inject
    private PreferenceRows preferences;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    @Inject
    private LocationNumbers numbers;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private TextLines textLines;

    @Inject
    private Clock clock;

    /** The job of this room in the caller's practice group, which sees every record. */
    static Caller job() {
        return Caller.job(Callers.current().requirePractice(), JOB);
    }

    /** For sending: with the patients' join links and the appointments' external ones. */
    Desk toSend(Collection<Reminder> reminders) {
        Set<AppointmentId> appointments =
                reminders.stream().map(Reminder::appointment).collect(Collectors.toSet());
        // Whoever sends sees neither the link nor, with names hidden, the patient: they are fetched for this room
        // (TEL-7, ANON-4).
        Caller job = job();
        Map<Desk.Seat, URI> links = new HashMap<>();
        Map<AppointmentId, URI> external = Callers.get(job, () -> scheduling.externalLinks(appointments));
        reminders.stream()
                .filter(one -> external.containsKey(one.appointment()))
                .forEach(one ->
                        links.put(new Desk.Seat(one.appointment(), one.patient()), external.get(one.appointment())));
        Callers.get(job, () -> joinLinks.patientLinks(appointments))
                .forEach(link -> links.put(new Desk.Seat(link.appointment(), link.patient()), link.link()));
        Map<PatientId, PatientCard> cards = Callers.get(job, () -> patients.cards(whom(reminders)));
        return desk(toldOf(reminders), cards, links, true, stopped(cards.values()));
    }

    /** For looking at: without links, and patients as the caller knows them. */
    Desk toShow(Collection<Reminder> reminders) {
        return desk(
                toldOf(reminders),
                patients.cards(whom(reminders)),
                Map.of(),
                Callers.current().seesNames(),
                Set.of());
    }

    /** Where those of them take place that have an address of their own (LOC-11). */
    private Map<AppointmentId, String> addresses(List<AppointmentFacts> appointments) {
        Set<AppointmentId> there = appointments.stream()
                .filter(one -> one.location() == AppointmentLocation.ADDRESS)
                .map(AppointmentFacts::id)
                .collect(Collectors.toSet());
        return there.isEmpty() ? Map.of() : Callers.get(job(), () -> scheduling.addresses(there));
    }

    private static Set<AppointmentId> toldOf(Collection<Reminder> reminders) {
        return reminders.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.appointment()), one.also().stream()))
                .collect(Collectors.toSet());
    }

    private static Set<PatientId> whom(Collection<Reminder> reminders) {
        return reminders.stream().map(Reminder::patient).collect(Collectors.toSet());
    }

    private Desk desk(
            Set<AppointmentId> appointments,
            Map<PatientId, PatientCard> cards,
            Map<Desk.Seat, URI> links,
            boolean toldAddresses,
            Set<String> stopped) {
        List<AppointmentFacts> facts = scheduling.facts(appointments);
        Set<UserId> practitioners =
                facts.stream().map(AppointmentFacts::practitioner).collect(Collectors.toSet());
        return new Desk(
                numbers.contacts(practitioners),
                PractitionerCard.names(practices.practitioners()),
                facts.stream().collect(Collectors.toMap(AppointmentFacts::id, one -> one)),
                cards,
                rows.templates(),
                links,
                toldAddresses ? addresses(facts) : Map.of(),
                preferences.of(practitioners, List.of()),
                stopped,
                clock.instant());
    }

    private Set<String> stopped(Collection<PatientCard> cards) {
        return textLines.stopped(
                cards.stream().map(PatientCard::mobile).filter(Objects::nonNull).toList());
    }
}
