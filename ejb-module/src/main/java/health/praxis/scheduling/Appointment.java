package health.praxis.scheduling;

import health.praxis.practice.FacilityId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of a practitioner with one or more patients. Booked, perhaps moved and changed, also when it lies in the
 * past (APT-3), perhaps cancelled: then it stays on record, and only a patient's status can bring it back. Each patient has
 * their own status; whoever's is Cancelled does not take part.
 */
@Entity
@Table(name = "appointment")
class Appointment {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    private AppointmentLocation location;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private @Nullable String comments;

    /** Null as long as nothing was typed about it. */
    @Embedded
    private @Nullable MeetingPlace place;

    @Column(name = "created_at")
    private Instant createdAt;

    /** When it was last saved; what calendars outside go by (INT-1). */
    @Column(name = "changed_at")
    private Instant changedAt;

    /** What kind it is, where the practice uses types (APT-5). */
    @Column(name = "type_id")
    private @Nullable UUID typeId;

    /** The series it was booked in (APT-9). */
    @Column(name = "series_id")
    private @Nullable UUID seriesId;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    /** Only of what came from outside and needed approval (OBK-9). */
    @Embedded
    private @Nullable ApprovalRequest request;

    /** Typed before reasons were chosen for each patient (APT-17); not written any more. */
    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Version
    private int version;

    /** How many take part, those included whom the caller may not see (ACC-7): a group is full for everybody. */
    @Column(name = "taking_part")
    private int takingPart;

    @ElementCollection
    @CollectionTable(
            name = "appointment_patient",
            joinColumns = {
                @JoinColumn(name = "practice_id", referencedColumnName = "practice_id"),
                @JoinColumn(name = "appointment_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "patient_id")
    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private Map<UUID, AppointmentStatus> patients = new HashMap<>();

    /** Its rooms and equipment, at the clinic only (LOC-9). */
    @ElementCollection
    @CollectionTable(
            name = "appointment_facility",
            joinColumns = {
                @JoinColumn(name = "practice_id", referencedColumnName = "practice_id"),
                @JoinColumn(name = "appointment_id", referencedColumnName = "id")
            })
    @Column(name = "facility_id")
    private Set<UUID> facilities = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    /**
     * @throws NoPatients without a patient
     * @throws TooManyPatients with more than three by Telehealth (TEL-2)
     * @throws ExternalLinkNotValid when the link of an Online Consultation is no https address
     * @throws AddressNotValid at another address without one (LOC-11)
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     */
    Appointment(PracticeGroupId practice, BookAppointment command, Instant now) {
        AppointmentRules.check(command.location(), command.patients());
        TimeSlot slot = AppointmentRules.slot(command.start(), command.minutes());
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.practitionerId = command.practitioner().value();
        this.location = command.location();
        this.startsAt = slot.start();
        this.endsAt = slot.end();
        this.comments = AppointmentRules.textOrNull(command.comments());
        this.place = MeetingPlace.of(command.location(), command.where());
        this.typeId = AppointmentRules.value(command.type());
        this.createdAt = now;
        this.changedAt = now;
        command.patients().forEach(patient -> patients.put(patient.value(), AppointmentStatus.BOOKED));
        facilities.addAll(FacilityId.values(command.facilities()));
        this.takingPart = patients.size();
    }

    /** Waits from the start until somebody approves it (OBK-9). */
    Appointment toApprove() {
        request = new ApprovalRequest(createdAt);
        patients.replaceAll((patient, status) -> AppointmentStatus.PENDING);
        return this;
    }

    @Nullable
    ApprovalRequest request() {
        return request;
    }

    /** Whether nobody has approved it who would have to; so it stays when it is declined. */
    boolean isUnapproved() {
        return request != null && request.isOpen();
    }

    /** Whoever waited is booked from now on. */
    void approve(Instant now) {
        request = new ApprovalRequest(Objects.requireNonNull(request, "asked for"), now);
        changedAt = now;
        patients.replaceAll((patient, status) -> status.approved());
    }

    /** Belongs to this series from now on, whatever becomes of it. */
    Appointment in(AppointmentSeries series) {
        seriesId = series.id();
        return this;
    }

    AppointmentId id() {
        return new AppointmentId(key.id());
    }

    UserId practitioner() {
        return new UserId(practitionerId);
    }

    @Nullable
    AppointmentTypeId type() {
        return typeId == null ? null : new AppointmentTypeId(typeId);
    }

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    Set<FacilityId> facilities() {
        return facilities.stream().map(FacilityId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whom and what it takes as it is. */
    Wanted wanted() {
        return new Wanted(slot(), practitioner(), facilities(), takingPart());
    }

    /** Whom and what it would take. The refusals are those of {@link #change}. */
    Wanted wanted(ChangeAppointment command) {
        refuseIfCancelled();
        List<PatientId> coming = AppointmentRules.expected(command.patients(), statuses());
        AppointmentRules.check(command.location(), coming);
        TimeSlot then = AppointmentRules.slot(command.start(), command.minutes());
        return new Wanted(then, practitioner(), command.facilities(), Set.copyOf(coming));
    }

    Set<PatientId> patientIds() {
        return patientsOf(status -> true);
    }

    Set<PatientId> takingPart() {
        return patientsOf(status -> status != AppointmentStatus.CANCELLED);
    }

    /** How many take part, whoever may see them. */
    int size() {
        return takingPart;
    }

    Map<PatientId, AppointmentStatus> statuses() {
        return patients.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> new PatientId(entry.getKey()), Map.Entry::getValue));
    }

    /** What this appointment would be with only its time changed. */
    ChangeAppointment movedTo(Instant start, int minutes) {
        return new ChangeAppointment(
                start, minutes, location, List.copyOf(patientIds()), comments, place().typed(), facilities(), type());
    }

    long version() {
        return version;
    }

    /** @throws AppointmentEditedMeanwhile when somebody else saved since this version was shown */
    void expect(long shown) {
        if (shown != version) {
            throw new AppointmentEditedMeanwhile();
        }
    }

    /**
     * Takes over what is different and says what it was. Patients who stay keep their status, new ones are booked.
     *
     * @throws AppointmentCancelled when it was cancelled; the other refusals as for a new appointment
     */
    AppointmentChanged change(ChangeAppointment command, Instant now) {
        TimeSlot after = wanted(command).slot();
        boolean moved = !slot().equals(after);
        AppointmentLocation from = location;
        MeetingPlace placeBefore = place();
        MeetingPlace placeAfter = MeetingPlace.of(command.location(), command.where());
        Set<PatientId> added = new HashSet<>(command.patients());
        added.removeAll(patientIds());
        Set<PatientId> gone = new HashSet<>(patientIds());
        command.patients().forEach(gone::remove);
        Set<PatientId> removed = new HashSet<>(gone);
        removed.retainAll(takingPart());

        startsAt = after.start();
        endsAt = after.end();
        location = command.location();
        comments = AppointmentRules.textOrNull(command.comments());
        place = placeAfter;
        typeId = AppointmentRules.value(command.type());
        changedAt = now;
        facilities.retainAll(FacilityId.values(command.facilities()));
        facilities.addAll(FacilityId.values(command.facilities()));
        gone.forEach(patient -> patients.remove(patient.value()));
        added.forEach(patient -> patients.put(patient.value(), AppointmentStatus.first(isUnapproved())));
        takingPart += added.size() - removed.size();
        boolean elsewhere = from != location || !placeBefore.equals(placeAfter);
        return new AppointmentChanged(id(), moved, elsewhere, from, location, added, removed, now, null);
    }

    /**
     * @throws AppointmentCancelled when it was cancelled
     * @throws NoPatients when there are none
     * @throws AppointmentEditedMeanwhile when one of them has cancelled meanwhile or is not in it any more
     */
    void expectStill(Set<PatientId> expected) {
        refuseIfCancelled();
        if (expected.isEmpty()) {
            throw new NoPatients();
        }
        if (!takingPart().containsAll(expected)) {
            throw new AppointmentEditedMeanwhile();
        }
    }

    /**
     * Sets where one patient's part stands and says where it stood (STA-7). When the last one is Cancelled the appointment
     * is; another status brings it back for that patient alone. Any status that is not waiting approves what waited (OBK-9).
     *
     * @throws NotFound when the patient is not in it
     */
    AppointmentStatus set(PatientId patient, AppointmentStatus status, Instant now) {
        AppointmentStatus before = patients.get(patient.value());
        if (before == null) {
            throw new NotFound("patient");
        }
        if (isUnapproved() && status.isDecided()) {
            approve(now);
        }
        patients.put(patient.value(), status);
        takingPart += AppointmentRules.parts(status) - AppointmentRules.parts(before);
        changedAt = now;
        boolean off = takingPart == 0;
        if (off && cancelledAt == null) {
            cancelledAt = now;
        } else if (!off) {
            cancelledAt = null;
            cancelReason = null;
        }
        return before;
    }

    /**
     * Takes over a patient's own answer, while it can still count (STA-6): before the start, and as long as the status is one
     * that asks, or was answered. What a person has decided since, or what has happened, stays.
     *
     * @return where it stood before; null when the answer changes nothing
     */
    @Nullable
    AppointmentStatus answer(PatientId patient, AppointmentStatus status, Instant now) {
        AppointmentStatus before = patients.get(patient.value());
        if (before == null || before == status || !before.takesAnswers() || !now.isBefore(startsAt)) {
            return null;
        }
        patients.put(patient.value(), status);
        changedAt = now;
        return before;
    }

    /** Whose answer is still waited for. */
    Set<PatientId> unanswered(Instant now) {
        return now.isBefore(startsAt) ? patientsOf(AppointmentStatus::isUnanswered) : Set.of();
    }

    private Set<PatientId> patientsOf(Predicate<AppointmentStatus> wanted) {
        return patients.entrySet().stream()
                .filter(part -> wanted.test(part.getValue()))
                .map(part -> new PatientId(part.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    CalendarEntry entry(String names, List<AppointmentStatus> statuses, @Nullable TypeCard type) {
        return CalendarEntry.of(facts(), names, statuses, comments, takingPart, type);
    }

    AppointmentDetail detail(String practitionerName, List<PatientLine> lines, @Nullable TypeCard type) {
        var kept = new AppointmentDetail.Kept(cancelReason, version, comments, place(), takingPart, request);
        return AppointmentDetail.of(facts(), practitionerName, lines, type, kept);
    }

    FeedEntry feedEntry(String names) {
        return new FeedEntry(facts(), names, version, changedAt);
    }

    AppointmentFacts facts() {
        return new AppointmentFacts(
                id(),
                practitioner(),
                startsAt,
                endsAt,
                location,
                isCancelled(),
                List.copyOf(isCancelled() ? patientIds() : takingPart()),
                isUnapproved());
    }

    /** @throws AppointmentCancelled when it was */
    void refuseIfCancelled() {
        if (cancelledAt != null) {
            throw new AppointmentCancelled();
        }
    }

    MeetingPlace place() {
        return place == null ? MeetingPlace.NOTHING : place;
    }
}
