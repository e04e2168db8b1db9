package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One participant's way into an appointment's video session (TEL-3). It outlives a move of the appointment and dies when
 * the appointment is cancelled or moved away from video, when the participant is taken off, or when the session ends
 * (TEL-20, TEL-32); a guest's dies when the appointment moves, too. A dead link stays dead, unless cancelling is undone.
 */
@Entity
@Table(name = "join_link")
class JoinLink {

    static final Comparator<JoinLink> OLDEST_FIRST =
            Comparator.comparing((JoinLink link) -> link.createdAt).thenComparing(JoinLink::id);

    @EmbeddedId
    private RowKey key;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private SeatRole role;

    @Column(name = "user_id")
    private @Nullable UUID user;

    @Column(name = "patient_id")
    private @Nullable UUID patient;

    @Column(name = "guest_name")
    private @Nullable String guestName;

    @Enumerated(EnumType.STRING)
    @Column(name = "guest_role")
    private @Nullable GuestRole guestRole;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected JoinLink() {
        // for JPA
    }

    private JoinLink(PracticeGroupId practice, AppointmentId appointment, SeatRole role, Instant now) {
        this.key = new RowKey(practice.value(), UUID.randomUUID());
        this.appointment = appointment.value();
        this.role = role;
        this.createdAt = now;
    }

    static JoinLink forPractitioner(PracticeGroupId practice, AppointmentId appointment, UserId user, Instant now) {
        JoinLink link = new JoinLink(practice, appointment, SeatRole.PRACTITIONER, now);
        link.user = user.value();
        return link;
    }

    static JoinLink forPatient(PracticeGroupId practice, AppointmentId appointment, PatientId patient, Instant now) {
        JoinLink link = new JoinLink(practice, appointment, SeatRole.PATIENT, now);
        link.patient = patient.value();
        return link;
    }

    static JoinLink forGuest(
            PracticeGroupId practice, AppointmentId appointment, String name, GuestRole guestRole, Instant now) {
        JoinLink link = new JoinLink(practice, appointment, SeatRole.GUEST, now);
        link.guestName = name;
        link.guestRole = guestRole;
        return link;
    }

    UUID id() {
        return key.id();
    }

    PracticeGroupId practice() {
        return new PracticeGroupId(key.practice());
    }

    AppointmentId appointment() {
        return new AppointmentId(appointment);
    }

    SeatRole role() {
        return role;
    }

    /** Whose link it is. Only for links of practitioners. */
    UserId user() {
        return new UserId(Objects.requireNonNull(user, "a patient's link has no user"));
    }

    boolean belongsTo(UserId somebody) {
        return somebody.value().equals(user);
    }

    /** Whose link it is. Only for links of guests. */
    Guest guest() {
        return new Guest(
                id(),
                Objects.requireNonNull(guestName, "only a guest's link has a guest"),
                Objects.requireNonNull(guestRole, "only a guest's link has a guest"));
    }

    /** For the history: what kind of participant comes by it, without a name; empty for patient and practitioner. */
    String inWords() {
        return role == SeatRole.GUEST ? "guest, " + guest().role().word() : "";
    }

    /** Whose link it is. Only for links of patients. */
    PatientId patient() {
        return new PatientId(Objects.requireNonNull(patient, "only a patient's link has a patient"));
    }

    boolean isAlive() {
        return revokedAt == null;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean diedAt(Instant moment) {
        return moment.equals(revokedAt);
    }

    void revive() {
        revokedAt = null;
    }
}
