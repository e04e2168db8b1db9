package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageId;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One message to one patient about one appointment, by one channel. It waits SCHEDULED until it is due; then it is handed
 * over to delivery, or failed. What is written is made from the newest facts when it leaves, by the practice's text or by
 * words of its own (REM-11).
 */
@Entity
@Table(name = "reminder")
class Reminder {

    /** How far the plan has come; what became of a message that was handed over, delivery knows. */
    enum State {
        SCHEDULED,
        HANDED_OVER,
        SKIPPED,
        CANCELLED,
        FAILED
    }

    @EmbeddedId
    private RowKey key;

    @Column(name = "appointment_id")
    private UUID appointment;

    @Column(name = "patient_id")
    private UUID patient;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private ReminderType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "message_id")
    private @Nullable UUID message;

    /** Where the SMS went; absent for e-mail and until it has left. */
    @Column(name = "phone")
    private @Nullable String phone;

    /** Whether it asks for Y or N (REM-17). */
    @Column(name = "asks")
    private boolean asks;

    /** Further appointments of a series that it tells of; absent for most. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "also", columnDefinition = "uuid[]")
    private UUID @Nullable [] also;

    /** Words for this message alone, with terms; absent for most. */
    @Column(name = "own_subject")
    private @Nullable String ownSubject;

    @Column(name = "own_body")
    private @Nullable String ownBody;

    /** Whether a person chose its time. */
    @Column(name = "own_time")
    private boolean ownTime;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Reminder() {
        // for JPA
    }

    /** One that waits until it is due. */
    Reminder(
            PracticeGroupId practice,
            AppointmentId appointment,
            PatientId patient,
            ReminderType type,
            Channel channel,
            Instant dueAt,
            Instant now) {
        this.key = new RowKey(practice.value(), UUID.randomUUID());
        this.appointment = appointment.value();
        this.patient = patient.value();
        this.type = type;
        this.channel = channel;
        this.state = State.SCHEDULED;
        this.dueAt = dueAt;
        this.createdAt = now;
    }

    ReminderId id() {
        return new ReminderId(key.id());
    }

    PracticeGroupId practice() {
        return new PracticeGroupId(key.practice());
    }

    AppointmentId appointment() {
        return new AppointmentId(appointment);
    }

    PatientId patient() {
        return new PatientId(patient);
    }

    ReminderType type() {
        return type;
    }

    Channel channel() {
        return channel;
    }

    State state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }

    @Nullable
    MessageId message() {
        return message == null ? null : new MessageId(message);
    }

    ReminderBehind behind() {
        return new ReminderBehind(type, appointment());
    }

    boolean isScheduled() {
        return state == State.SCHEDULED;
    }

    /** Whether it goes to this patient by this channel. */
    boolean goesTo(PatientId somebody, Channel by) {
        return patient.equals(somebody.value()) && channel == by;
    }

    /** Makes it tell of these appointments too, by their start (APT-9). */
    void tellAlso(List<AppointmentId> others) {
        also = others.isEmpty()
                ? null
                : others.stream().map(AppointmentId::value).toArray(UUID[]::new);
    }

    /** Tells of these alone from now on, by their start: the one it belonged to needs no word any more. */
    void handOn(List<AppointmentId> others) {
        appointment = others.get(0).value();
        tellAlso(others.subList(1, others.size()));
    }

    /** The further appointments it tells of, in the order in which they were named. */
    List<AppointmentId> also() {
        return also == null
                ? List.of()
                : Arrays.stream(also).map(AppointmentId::new).toList();
    }

    /** Whether it is about to leave and will tell this appointment's newest facts, so that another one would tell them again. */
    boolean tellsOf(AppointmentId about) {
        boolean tells = type == ReminderType.NEW_APPOINTMENT || type == ReminderType.CHANGED_APPOINTMENT;
        return isScheduled() && tells && isAbout(about);
    }

    /** Whether it is about this appointment, alone or with others of its series. */
    boolean isAbout(AppointmentId one) {
        return appointment().equals(one) || also().contains(one);
    }

    /** Leaves at this time, or is skipped when that has passed (REM-5). */
    void leaveAt(Instant time, Instant now) {
        dueAt = time;
        boolean passed = !time.isAfter(now);
        state = passed ? State.SKIPPED : State.SCHEDULED;
        reason = passed ? NotSentReason.TIME_PASSED.name() : null;
    }

    /**
     * Follows changed settings (REM-7, REM-8), if it has neither left nor been stopped by a person. A time that a person chose
     * stays. One whose new time has passed leaves at its old one, rather than not at all.
     *
     * @param wanted whether it is sent at all
     * @param planned when it would leave by the settings
     * @return whether anything about it is different now
     */
    boolean follow(boolean wanted, Instant planned, Instant now) {
        boolean turnedOff = isCancelledBecause(NotSentReason.TURNED_OFF);
        if (!wanted) {
            boolean waits = isScheduled() || state == State.SKIPPED;
            if (waits) {
                cancel(NotSentReason.TURNED_OFF);
            }
            return waits;
        }
        if (!turnedOff && !isScheduled() && state != State.SKIPPED) {
            return false;
        }
        Instant time = ownTime || !planned.isAfter(now) ? dueAt : planned;
        if (!turnedOff && time.equals(dueAt)) {
            return false;
        }
        leaveAt(time, now);
        return true;
    }

    /** Leaves at the time that a person chose for it. */
    void leaveAsChosen(Instant time, Instant now) {
        leaveAt(time, now);
        ownTime = true;
    }

    /** Leaves by the settings again: the appointment has moved (REM-25). */
    void leaveByPlan(Instant time, Instant now) {
        leaveAt(time, now);
        ownTime = false;
    }

    boolean isTimeOwn() {
        return ownTime;
    }

    /** The words for this message alone; null where the practice's text is written. */
    @Nullable
    Wording ownWords() {
        return ownBody == null ? null : new Wording(ownSubject, ownBody);
    }

    /** Writes these words, or with null the practice's text again. */
    void say(@Nullable Wording words) {
        ownSubject = words == null ? null : words.subject();
        ownBody = words == null ? null : words.body();
    }

    boolean isCancelledBecause(NotSentReason why) {
        return state == State.CANCELLED && why.name().equals(reason);
    }

    /** Leaves at once, whatever became of it before. */
    void leaveNow(Instant now) {
        dueAt = now;
        state = State.SCHEDULED;
        reason = null;
        message = null;
    }

    void handedOver(MessageId as) {
        state = State.HANDED_OVER;
        message = as.value();
        reason = null;
    }

    /** Remembers where it went, so that an answer is found to be its own (REM-21). */
    void texted(String to, boolean asking, Instant now) {
        phone = to;
        asks = asking;
        leftAt = now;
    }

    /** Whether it asked for Y or N. */
    boolean asks() {
        return asks;
    }

    void fail(Enum<?> why) {
        state = State.FAILED;
        reason = why.name();
    }

    void cancel(NotSentReason why) {
        state = State.CANCELLED;
        reason = why.name();
    }
}
