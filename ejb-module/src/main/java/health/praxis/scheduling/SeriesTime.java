package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.HoursLine;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a practitioner's time to many appointments at once, or says of each date what is in its way (APT-12): in a few
 * questions however many they are. Whoever asks for some of that time at the same moment waits.
 */
@Dependent
class SeriesTime {

    @Inject
    private PractitionersTime single;

    @Inject
    private CalendarClaims claims;

    @Inject
    private Appointments appointments;

    @Inject
    private PersonalRows personal;

    @Inject
    private PracticeQueries practices;

    @Inject
    private PracticeHours hours;

    @Inject
    private PatientQueries patients;

    @Inject
    private NameForms forms;

    @Inject
    private Audit audit;

    /**
     * Waits until nobody else claims this practitioner's time, and then says what is in the way. Until the transaction ends
     * it stays so.
     *
     * @param wanted by start
     * @param own whose present times are no hindrance, because they give them back
     * @param outsideHours whether practice hours make no difference
     * @return by date, one for each date that cannot be; empty when all is free
     */
    List<SeriesConflict> inTheWay(
            UserId practitioner, List<Repetition.Occurrence> wanted, Set<AppointmentId> own, boolean outsideHours) {
        claims.queueUpFor(practitioner);
        List<CalendarClaims.Held> held = claims.held(practitioner, span(wanted)).stream()
                .filter(other -> !(other.holder() instanceof AppointmentId id && own.contains(id)))
                .toList();
        Optional<List<TimeSlot>> open = outsideHours ? Optional.empty() : open(practitioner, wanted);
        List<Found> found = new ArrayList<>();
        TimeSlot before = null;
        for (Repetition.Occurrence each : wanted) {
            Found hindrance = hindrance(each, before, held, open);
            if (hindrance == null) {
                before = each.slot();
            } else {
                found.add(hindrance);
            }
        }
        return named(found);
    }

    /**
     * Takes the times of appointments that are new. They are free, and written.
     *
     * @throws SlotJustTaken when somebody came past the queue
     */
    void take(UserId practitioner, List<Appointment> made) {
        try {
            claims.claimAll(practitioner, ids(made));
        } catch (CalendarClaims.ClaimRefused refused) {
            throw new SlotJustTaken(
                    practices.user(practitioner).name(), made.get(0).slot());
        }
    }

    /** @throws PractitionerNotBookable unless an active practitioner */
    void requireBookable(UserId practitioner) {
        single.bookable(practitioner);
    }

    /** Takes the times of appointments instead of those that they had. They are free, and written. */
    void move(UserId practitioner, List<Appointment> moved) {
        if (!moved.isEmpty()) {
            claims.releaseAll(ids(moved));
            take(practitioner, moved);
        }
    }

    /** Gives their times back. */
    void release(List<Appointment> off) {
        if (!off.isEmpty()) {
            claims.releaseAll(ids(off));
        }
    }

    /** A date with what is in its way, before anybody has looked who that is. */
    private record Found(
            Repetition.Occurrence wanted,
            SeriesConflict.Kind kind,
            TimeSlot other,
            @Nullable Holder holder) {}

    private static @Nullable Found hindrance(
            Repetition.Occurrence wanted,
            @Nullable TimeSlot before,
            List<CalendarClaims.Held> held,
            Optional<List<TimeSlot>> open) {
        TimeSlot slot = wanted.slot();
        Optional<CalendarClaims.Held> other =
                held.stream().filter(one -> one.slot().overlaps(slot)).findFirst();
        if (other.isPresent()) {
            return new Found(
                    wanted,
                    SeriesConflict.Kind.TAKEN,
                    other.get().slot(),
                    other.get().holder());
        }
        if (before != null && before.overlaps(slot)) {
            return new Found(wanted, SeriesConflict.Kind.OWN, before, null);
        }
        boolean closed = open.isPresent()
                && open.get().stream()
                        .noneMatch(hours -> !slot.start().isBefore(hours.start())
                                && !slot.end().isAfter(hours.end()));
        return closed ? new Found(wanted, SeriesConflict.Kind.HOURS, slot, null) : null;
    }

    /** When the practitioner works, what touches being one span; empty where nobody has said so. */
    private Optional<List<TimeSlot>> open(UserId practitioner, List<Repetition.Occurrence> wanted) {
        List<HoursLine> lines = hours.of(List.of(practitioner));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = wanted.get(0).date().minusDays(1);
        LocalDate last = wanted.get(wanted.size() - 1).date().plusDays(2);
        List<TimeSlot> all = lines.stream()
                .flatMap(line -> line.between(first, last).stream())
                .toList();
        return Optional.of(FreeTime.gaps(all, List.of()));
    }

    /** With names and titles, as far as the caller may see them; that they were read is written down. */
    private List<SeriesConflict> named(List<Found> found) {
        Map<AppointmentId, Appointment> seen = appointmentsOf(found);
        Map<PersonalAppointmentId, String> titles = titlesOf(found);
        Map<PatientId, PatientCard> cards = patients.cards(seen.values().stream()
                .flatMap(other -> other.patientIds().stream())
                .collect(Collectors.toSet()));
        if (!seen.isEmpty()) {
            audit.record(AuditEvent.of(
                            Action.VIEW,
                            "appointment",
                            seen.keySet().stream().map(AppointmentId::value).toList())
                    .patients(cards.keySet())
                    .describe("in the way of a series"));
        }
        NameForm form = forms.shown();
        return found.stream()
                .map(one -> {
                    if (one.holder() instanceof AppointmentId id && seen.containsKey(id)) {
                        return conflict(one, SeriesConflict.Kind.APPOINTMENT, form.names(cardsOf(seen.get(id), cards)));
                    } else if (one.holder() instanceof PersonalAppointmentId id && titles.containsKey(id)) {
                        return conflict(one, SeriesConflict.Kind.PERSONAL, titles.get(id));
                    }
                    return conflict(one, one.kind(), "");
                })
                .toList();
    }

    private Map<AppointmentId, Appointment> appointmentsOf(List<Found> found) {
        List<AppointmentId> ids = found.stream()
                .flatMap(one -> one.holder() instanceof AppointmentId id ? Stream.of(id) : Stream.empty())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : appointments.all(ids).stream().collect(Collectors.toMap(Appointment::id, Function.identity()));
    }

    private Map<PersonalAppointmentId, String> titlesOf(List<Found> found) {
        List<PersonalAppointmentId> ids = found.stream()
                .flatMap(one -> one.holder() instanceof PersonalAppointmentId id ? Stream.of(id) : Stream.empty())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : personal.all(ids).stream()
                        .collect(Collectors.toMap(PersonalAppointment::id, PersonalAppointment::title));
    }

    private static Stream<PatientCard> cardsOf(Appointment other, Map<PatientId, PatientCard> cards) {
        return other.patientIds().stream().flatMap(patient -> Stream.ofNullable(cards.get(patient)));
    }

    private static SeriesConflict conflict(Found found, SeriesConflict.Kind kind, String with) {
        return new SeriesConflict(
                found.wanted().date(),
                found.wanted().slot().start(),
                kind,
                with,
                found.other().start(),
                found.other().end());
    }

    private static TimeSlot span(List<Repetition.Occurrence> wanted) {
        Instant first = wanted.stream()
                .map(each -> each.slot().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = wanted.stream()
                .map(each -> each.slot().end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new TimeSlot(first, last);
    }

    private static List<AppointmentId> ids(Collection<Appointment> of) {
        return of.stream().map(Appointment::id).toList();
    }
}
