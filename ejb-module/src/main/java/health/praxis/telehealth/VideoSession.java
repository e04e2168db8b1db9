package health.praxis.telehealth;

import health.praxis.credits.Blocks;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One video session of an appointment. The practitioner's Join starts it (TEL-12); each patient and guest is admitted or declined;
 * who drops out comes back without asking while it lives (TEL-19); the practitioner's Disconnect ends it for all, or their
 * absence does (TEL-20, TEL-21). Then it says what is billed: started blocks times patients (TEL-16, TEL-17).
 */
@Entity
@Table(name = "video_session")
class VideoSession {

    /** A session without its practitioner ends after this time (TEL-21). */
    static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

    enum State {
        LIVE,
        ENDED
    }

    @EmbeddedId
    private RowKey key;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Column(name = "provider")
    private String provider;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "practitioner_seen_at")
    private Instant practitionerSeenAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @Column(name = "billed_patients")
    private @Nullable Integer billedPatients;

    @Column(name = "billed_blocks")
    private @Nullable Integer billedBlocks;

    @Column(name = "provider_generation")
    private int providerGeneration;

    @Column(name = "provider_meeting")
    private @Nullable String providerMeeting;

    @Version
    @Column(name = "version")
    private int version;

    @ElementCollection
    @CollectionTable(
            name = "session_participant",
            joinColumns = {
                @JoinColumn(name = "practice_id", referencedColumnName = "practice_id"),
                @JoinColumn(name = "session_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "link_id")
    private Map<UUID, Attendee> attendees = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected VideoSession() {
        // for JPA
    }

    private VideoSession(PracticeGroupId practice, AppointmentId appointment, String provider, Instant now) {
        this.key = new RowKey(practice.value(), UUID.randomUUID());
        this.appointment = appointment.value();
        this.provider = provider;
        this.state = State.LIVE;
        this.startedAt = now;
        this.practitionerSeenAt = now;
        this.providerGeneration = 1;
    }

    /** The practitioner opens the session and is the first one in it. */
    static VideoSession start(
            PracticeGroupId practice,
            AppointmentId appointment,
            String provider,
            Map<UUID, SeatRole> links,
            Instant now) {
        VideoSession session = new VideoSession(practice, appointment, provider, now);
        links.forEach((link, role) -> {
            Attendee attendee = new Attendee(role);
            session.attendees.put(link, attendee);
            if (role == SeatRole.PRACTITIONER) {
                attendee.admit(now);
                attendee.connect(now);
            }
        });
        return session;
    }

    /** Lets a patient or guest in, or in again after they clicked Disconnect. */
    void admit(UUID link, Instant now) {
        requireLive();
        admissible(link).admit(now);
    }

    /** Keeps a patient or guest out, or sends them out. */
    void decline(UUID link, Instant now) {
        requireLive();
        admissible(link).leave(Attendee.LeftReason.DECLINED, now);
    }

    /** Back to the waiting room, until admitted again. */
    void sendBack(UUID link, Instant now) {
        requireLive();
        admissible(link).leave(Attendee.LeftReason.SENT_BACK, now);
    }

    /**
     * Somebody is in the call, for the first time or again.
     *
     * @return whether they join by that: who was cut off for a moment had never left
     * @throws NotYourSession when they were not let in
     */
    boolean connected(UUID link, Instant now) {
        requireLive();
        Attendee attendee = attendee(link);
        if (attendee.standing() != Standing.ADMITTED) {
            throw new NotYourSession();
        }
        if (attendee.role() == SeatRole.PRACTITIONER) {
            practitionerSeenAt = now;
        }
        return attendee.connect(now);
    }

    /** Somebody's link was taken away while the session runs; who had no seat yet gets none. */
    void withdrawn(UUID link, Instant now) {
        Attendee attendee = attendees.get(link);
        if (isLive() && attendee != null) {
            attendee.leave(Attendee.LeftReason.WITHDRAWN, now);
        }
    }

    /** The provider has deleted this participant's place. */
    void gone(UUID link, Instant now) {
        Attendee attendee = attendees.get(link);
        if (attendee != null) {
            attendee.gone(now);
        }
    }

    /** A patient or guest clicked Disconnect: they are out until admitted again (TEL-20). */
    void disconnected(UUID link, Instant now) {
        if (isLive()) {
            attendee(link).leave(Attendee.LeftReason.DISCONNECT, now);
        }
    }

    /** Somebody did not come back in time; their seat stays theirs while the session lives. */
    void timedOut(UUID link, Instant now) {
        if (isLive()) {
            attendee(link).leave(Attendee.LeftReason.TIMEOUT, now);
        }
    }

    /** These are in the call right now. */
    void seen(Set<UUID> present, Instant now) {
        if (!isLive()) {
            return;
        }
        for (UUID link : present) {
            Attendee attendee = attendee(link);
            attendee.see(now);
            if (attendee.role() == SeatRole.PRACTITIONER && now.isAfter(practitionerSeenAt)) {
                practitionerSeenAt = now;
            }
        }
    }

    /** Whether the practitioner has been gone too long. */
    boolean isAbandoned(Instant now) {
        return isLive() && !practitionerSeenAt.plus(ABANDONED_AFTER).isAfter(now);
    }

    /**
     * Ends the session for everybody and settles what is billed. An abandoned one ends when its practitioner was last seen.
     *
     * @return false when it had ended before
     */
    boolean end(EndReason why, Instant now) {
        if (!isLive()) {
            return false;
        }
        Instant end = why == EndReason.ABANDONED ? practitionerSeenAt : now;
        state = State.ENDED;
        endedAt = end;
        endReason = why;
        billedBlocks = Blocks.of(length()).count();
        billedPatients = BilledPatients.of(connectedPatients());
        attendees.values().stream()
                .filter(Attendee::connectedOnce)
                .forEach(attendee -> attendee.leave(Attendee.LeftReason.ENDED, end));
        return true;
    }

    /** Started minutes, up to now while it runs. */
    long minutes(Instant now) {
        Duration length = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return length.plusSeconds(59).toMinutes();
    }

    private Duration length() {
        Duration length = Duration.between(startedAt, Objects.requireNonNull(endedAt, "still running"));
        return length.isNegative() ? Duration.ZERO : length;
    }

    /** Patients who were in the call at some time. */
    Set<UUID> connectedPatients() {
        return attendees.entrySet().stream()
                .filter(entry -> entry.getValue().role() == SeatRole.PATIENT)
                .filter(entry -> entry.getValue().connectedOnce())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Patients counted so far. */
    int patientsSoFar() {
        return billedPatients != null ? billedPatients : BilledPatients.of(connectedPatients());
    }

    /** Blocks started so far. */
    int blocksSoFar(Instant now) {
        if (billedBlocks != null) {
            return billedBlocks;
        }
        Duration running = Duration.between(startedAt, now);
        return Blocks.of(running.isNegative() ? Duration.ZERO : running).count();
    }

    Standing standing(UUID link) {
        Attendee attendee = attendees.get(link);
        return attendee == null ? Standing.OUTSIDE : attendee.standing();
    }

    /** A patient added to the appointment, or a guest invited, meanwhile gets a place. */
    void addSeat(UUID link, SeatRole role) {
        attendees.computeIfAbsent(link, fresh -> new Attendee(role));
    }

    private void requireLive() {
        if (!isLive()) {
            throw new SessionOver();
        }
    }

    private Attendee admissible(UUID link) {
        Attendee attendee = attendee(link);
        if (attendee.role() == SeatRole.PRACTITIONER) {
            throw new NotYourSession();
        }
        return attendee;
    }

    private Attendee attendee(UUID link) {
        Attendee attendee = attendees.get(link);
        if (attendee == null) {
            throw new NotYourSession();
        }
        return attendee;
    }

    /** Where a participant goes at the provider; empty while it has no meeting for us. */
    Optional<SessionMeetings.Place> placeOf(UUID link) {
        return Optional.ofNullable(providerMeeting)
                .map(meeting ->
                        new SessionMeetings.Place(link, meeting, attendee(link).knownAs()));
    }

    /** Notes the provider's meeting for this generation. */
    void metAt(VideoMeetings.Meeting meeting) {
        providerMeeting = meeting.reference();
        meeting.attendees().forEach((link, name) -> attendee(link).knownAs(name));
    }

    /** The provider's meeting is gone: the next one is made under a new generation. */
    void meetingLost() {
        providerMeeting = null;
        providerGeneration++;
    }

    boolean isLive() {
        return state == State.LIVE;
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

    Instant startedAt() {
        return startedAt;
    }

    Instant practitionerSeenAt() {
        return practitionerSeenAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }

    int generation() {
        return providerGeneration;
    }

    @Nullable
    String meeting() {
        return providerMeeting;
    }

    /** Everybody who has a seat and a link that was not taken away. */
    Set<UUID> expected() {
        return attendees.entrySet().stream()
                .filter(entry -> !entry.getValue().isWithdrawn())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<UUID, Attendee> attendees() {
        return Map.copyOf(attendees);
    }
}
