package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** By which channels a practice group sends a type of reminder (REM-2), and when the one before the appointment leaves (REM-3). */
@Entity
@Table(name = "reminder_preference")
class ReminderPreference {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,

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
        preference.key = new Key(practice.value(), type);
        preference.sms = true;
        preference.email = true;
        preference.daysBefore = type == ReminderType.PRE_APPOINTMENT ? 1 : null;
        return preference;
    }

    ReminderType type() {
        return key.type();
    }

    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        if (sms) {
            channels.add(Channel.SMS);
        }
        if (email) {
            channels.add(Channel.EMAIL);
        }
        return channels;
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
