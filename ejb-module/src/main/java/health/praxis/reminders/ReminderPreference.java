package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * By which channels a type of reminder is sent (REM-2), and when the one before the appointment leaves (REM-3): in the
 * practice group, or with one practitioner (REM-7).
 */
@Entity
@Table(name = "reminder_preference")
class ReminderPreference {

    /** Holds what the practice group has set; every other holder is a practitioner. */
    static final UUID GROUP = new UUID(0, 0);

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,

            @Column(name = "holder_id") UUID holder,

            @Column(name = "type") @Enumerated(EnumType.STRING)
            ReminderType type)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "sms")
    private boolean sms;

    @Column(name = "email")
    private boolean email;

    @Column(name = "days_before")
    private @Nullable Integer daysBefore;

    @Column(name = "weekdays_only")
    private boolean weekdaysOnly;

    @Column(name = "two_way")
    private boolean twoWay;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "at_time")
    private @Nullable LocalTime atTime;

    @SuppressWarnings("NullAway.Init")
    protected ReminderPreference() {
        // for JPA
    }

    /** What a new practice group begins with: SMS and e-mail, and before the appointment one day, at its own time. */
    static ReminderPreference usual(PracticeGroupId practice, ReminderType type) {
        ReminderPreference preference = new ReminderPreference();
        preference.key = new Key(practice.value(), GROUP, type);
        preference.sms = true;
        preference.email = true;
        preference.daysBefore = type == ReminderType.PRE_APPOINTMENT ? 1 : null;
        return preference;
    }

    /** The same, of a practitioner. */
    ReminderPreference copyFor(UserId practitioner) {
        ReminderPreference copy = new ReminderPreference();
        copy.key = new Key(key.practice(), practitioner.value(), key.type());
        copy.choose(chosen());
        copy.daysBefore = daysBefore;
        copy.weekdaysOnly = weekdaysOnly;
        copy.atTime = atTime;
        copy.twoWay = twoWay;
        return copy;
    }

    UUID holder() {
        return key.holder();
    }

    ReminderType type() {
        return key.type();
    }

    boolean sends(Channel channel) {
        return channel == Channel.SMS ? sms : email;
    }

    ReminderSettings.Channels chosen() {
        return new ReminderSettings.Channels(key.type(), sms, email);
    }

    ReminderSettings.Before before() {
        return new ReminderSettings.Before(daysBefore == null ? 0 : daysBefore, weekdaysOnly, atTime, twoWay);
    }

    void choose(ReminderSettings.Channels channels) {
        sms = channels.sms();
        email = channels.email();
    }

    void choose(ReminderSettings.Before before) {
        daysBefore = before.daysBefore();
        weekdaysOnly = before.weekdaysOnly();
        atTime = before.atTime();
        twoWay = before.twoWay();
    }

    /** Whether its SMS asks for Y or N (REM-17). */
    boolean isTwoWay() {
        return twoWay;
    }

    PreAppointmentTiming timing() {
        return new PreAppointmentTiming(daysBefore == null ? 0 : daysBefore, weekdaysOnly, atTime);
    }
}
