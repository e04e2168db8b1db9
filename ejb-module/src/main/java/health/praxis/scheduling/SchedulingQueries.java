package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityId;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked about appointments. */
@Stateless
@Door
public class SchedulingQueries {

    private static final int MOST_TITLES = 10;

    @Inject
    private Appointments appointments;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    @Inject
    private TypeChoice types;

    @Inject
    private PersonalRows personalRows;

    @Inject
    private Facilities facilities;

    @Inject
    private Clock clock;

    @Inject
    private NameForms forms;

    @Inject
    private Audit audit;

    /**
     * What these practitioners have between two moments, cancelled appointments included; by start (CAL-1).
     *
     * @param from the first moment shown
     * @param to the first moment not shown any more
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<CalendarEntry> calendar(Collection<UserId> practitioners, Instant from, Instant to) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        List<Appointment> found = appointments.within(practitioners, new TimeSlot(from, to));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<PatientId, PatientCard> cards = patients.cards(patientsOf(found));
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "appointment",
                        found.stream().map(one -> one.id().value()).toList())
                .patients(cards.keySet())
                .describe("calendar"));
        NameForm form = forms.shown();
        Map<AppointmentTypeId, AppointmentType> typed = types.of(found);
        return found.stream().map(one -> entry(one, cards, form, typed)).toList();
    }

    /**
     * What the practitioner whose feed is read has between two moments, cancelled appointments included; by start (INT-1).
     * Writes no history: the feed writes down who was in what it gave out.
     *
     * @param from the first moment shown
     * @param to the first moment not shown any more
     */
    @Allowed(Right.FEED_READ)
    public List<FeedEntry> feed(Instant from, Instant to) {
        UserId owner = Callers.current().requireUser();
        List<Appointment> found = appointments.within(List.of(owner), new TimeSlot(from, to));
        Map<PatientId, PatientCard> cards = patients.cardsOfFeed(patientsOf(found));
        NameForm form = forms.ofFeed();
        return found.stream().map(one -> feedEntry(one, cards, form)).toList();
    }

    /**
     * The own time of the practitioner whose feed is read between two moments, by start (INT-1). Names no patient; writes no
     * history.
     */
    @Allowed(Right.FEED_READ)
    public List<OwnTimeEntry> ownTimeOfFeed(Instant from, Instant to) {
        UserId owner = Callers.current().requireUser();
        return personalRows.within(List.of(owner), new TimeSlot(from, to)).stream()
                .map(PersonalAppointment::feedEntry)
                .toList();
    }

    /**
     * Everything the appointment panel shows.
     *
     * @throws NotFound when the caller's practice group has no such appointment
     */
    @Allowed(Right.CALENDAR_VIEW)
    public AppointmentDetail appointment(AppointmentId id) {
        Appointment appointment = appointments.one(id).orElseThrow(() -> new NotFound("appointment"));
        List<PatientLine> lines = lines(appointment, patients.cards(appointment.patientIds()), forms.shown());
        audit.record(AuditEvent.of(Action.VIEW, "appointment", id.value()).patients(appointment.patientIds()));
        return HiddenComments.in(appointment.detail(
                practices.user(appointment.practitioner()).name(),
                lines,
                card(appointment, types.of(List.of(appointment)))));
    }

    /**
     * Ids and times of an appointment, for the rooms above. Names nobody, so it writes no history.
     *
     * @throws NotFound when the caller's practice group has no such appointment
     */
    @Allowed({Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.SESSION_JOIN, Right.WORK})
    public AppointmentFacts facts(AppointmentId id) {
        return appointments
                .one(id)
                .orElseThrow(() -> new NotFound("appointment"))
                .facts();
    }

    /** Ids and times of those of these appointments that exist, by start; for the rooms above. Writes no history. */
    @Allowed({Right.CALENDAR_VIEW, Right.SESSION_HOLD, Right.SESSION_JOIN, Right.WORK})
    public List<AppointmentFacts> facts(Collection<AppointmentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : appointments.all(ids).stream().map(Appointment::facts).toList();
    }

    /** The appointments of a practitioner that are still to come, for a count of what hangs on them. Writes no history. */
    @Allowed({Right.USERS_EDIT, Right.PLATFORM})
    public List<AppointmentId> ahead(UserId practitioner) {
        return appointments.after(practitioner, clock.instant());
    }

    /** Appointments of these practitioners that are still to come and not cancelled; for the rooms above. Writes no history. */
    @Allowed(Right.WORK)
    public List<AppointmentFacts> toCome(Collection<UserId> practitioners) {
        return practitioners.isEmpty()
                ? List.of()
                : appointments.toCome(practitioners, clock.instant()).stream()
                        .map(Appointment::facts)
                        .toList();
    }

    /** The same with this patient. */
    @Allowed(Right.WORK)
    public List<AppointmentFacts> toCome(PatientId patient) {
        return facts(appointments.toCome(patient, clock.instant()));
    }

    /** The next appointment of one of these practitioners at such a location, to show something by. Writes no history. */
    @Allowed(Right.CALENDAR_VIEW)
    public Optional<AppointmentId> next(Collection<UserId> practitioners, AppointmentLocation location) {
        return practitioners.isEmpty() ? Optional.empty() : appointments.next(practitioners, location, clock.instant());
    }

    /** The rooms and equipment of each of these appointments that has any (LOC-9). Names no patient; writes no history. */
    @Allowed(Right.CALENDAR_VIEW)
    public Map<AppointmentId, List<FacilityCard>> facilities(Collection<AppointmentId> ids) {
        Map<AppointmentId, Set<FacilityId>> booked = ids.isEmpty() ? Map.of() : appointments.facilities(ids);
        List<FacilityCard> cards = facilities.cards(
                booked.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        Map<AppointmentId, List<FacilityCard>> named = new HashMap<>();
        booked.forEach((id, chosen) -> named.put(
                id, cards.stream().filter(card -> chosen.contains(card.id())).toList()));
        return named;
    }

    /**
     * The external links of those of these appointments that have one (TEL-34), for messages that carry them sealed. Writes
     * no history: sending is written.
     */
    @Allowed(Right.WORK)
    public Map<AppointmentId, URI> externalLinks(Collection<AppointmentId> ids) {
        return ofPlaces(ids, place -> place.link() == null ? null : place.link().address());
    }

    /**
     * Where those of these appointments take place that have an address of their own (LOC-11), for messages. Writes no
     * history: sending is written.
     */
    @Allowed(Right.WORK)
    public Map<AppointmentId, String> addresses(Collection<AppointmentId> ids) {
        return ofPlaces(ids, MeetingPlace::address);
    }

    private <T> Map<AppointmentId, T> ofPlaces(
            Collection<AppointmentId> ids, Function<MeetingPlace, @Nullable T> question) {
        Map<AppointmentId, T> answers = new HashMap<>();
        for (Appointment one : ids.isEmpty() ? List.<Appointment>of() : appointments.all(ids)) {
            T answer = question.apply(one.place());
            if (answer != null) {
                answers.put(one.id(), answer);
            }
        }
        return answers;
    }

    /** The personal appointments of these practitioners between two moments, by start. Names nobody; writes no history. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<PersonalEntry> personal(Collection<UserId> practitioners, Instant from, Instant to) {
        return practitioners.isEmpty()
                ? List.of()
                : personalRows.within(practitioners, new TimeSlot(from, to)).stream()
                        .map(one -> HiddenComments.in(one.entry()))
                        .toList();
    }

    /** Everything about one of them. Writes no history. @throws NotFound when the caller sees no such personal appointment */
    @Allowed(Right.CALENDAR_VIEW)
    public PersonalEntry personal(PersonalAppointmentId id) {
        return HiddenComments.in(personalRows
                .one(id)
                .orElseThrow(() -> new NotFound("personal appointment"))
                .entry());
    }

    /**
     * Titles this practitioner used before that begin like this, the latest first; none for whom names are hidden (CAL-13).
     * Writes no history.
     */
    @Allowed(Right.CALENDAR_VIEW)
    public List<UsedTitle> usedTitles(UserId practitioner, String beginning) {
        return Callers.current().seesNames()
                ? personalRows.lastByTitle(practitioner, beginning, MOST_TITLES).stream()
                        .map(PersonalAppointment::used)
                        .toList()
                : List.of();
    }

    private static Set<PatientId> patientsOf(List<Appointment> found) {
        return found.stream()
                .flatMap(appointment -> appointment.patientIds().stream())
                .collect(Collectors.toSet());
    }

    /** Whoever called off does not take part; of a cancelled appointment all are named. */
    private static FeedEntry feedEntry(Appointment appointment, Map<PatientId, PatientCard> cards, NameForm form) {
        return appointment.feedEntry(form.names(
                appointment.facts().patients().stream().flatMap(patient -> Stream.ofNullable(cards.get(patient)))));
    }

    private static CalendarEntry entry(
            Appointment appointment,
            Map<PatientId, PatientCard> cards,
            NameForm form,
            Map<AppointmentTypeId, AppointmentType> types) {
        List<PatientLine> lines = lines(appointment, cards, form);
        String names = lines.stream().map(PatientLine::name).collect(Collectors.joining(", "));
        return HiddenComments.in(
                appointment.entry(names, lines.stream().map(PatientLine::status).toList(), card(appointment, types)));
    }

    private static @Nullable TypeCard card(Appointment appointment, Map<AppointmentTypeId, AppointmentType> types) {
        AppointmentType type = types.get(appointment.type());
        return type == null ? null : type.card();
    }

    private static List<PatientLine> lines(Appointment appointment, Map<PatientId, PatientCard> cards, NameForm form) {
        return appointment.statuses().entrySet().stream()
                .flatMap(part -> Stream.ofNullable(cards.get(part.getKey()))
                        .map(card -> new PatientLine(card, form.of(card), part.getValue())))
                .sorted(Comparator.comparing(PatientLine::name))
                .toList();
    }
}
