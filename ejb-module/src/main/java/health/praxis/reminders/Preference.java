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
import org.jspecify.annotations.Nullable;

/** How a practice wants one type of reminder: by which channels (REM-2), and when, where that can be chosen (REM-3). */
@Entity
@Table(name = "reminder_preference")
class Preference {

    /** One per type. */
    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,
            @Column(name = "type") @Enumerated(EnumType.STRING) ReminderType type)
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

    @Column(name = "at_time")
    private @Nullable LocalTime atTime;

    @SuppressWarnings("NullAway.Init")
    protected Preference() {
        // for JPA
    }

    /** On by both channels; a pre-appointment reminder leaves a day before, at the appointment's own time. */
    static Preference usual(PracticeGroupId practice, ReminderType type) {
        Preference preference = new Preference();
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
        List<Channel> on = new ArrayList<>();
        if (sms) {
            on.add(Channel.SMS);
        }
        if (email) {
            on.add(Channel.EMAIL);
        }
        return on;
    }

    Timing timing() {
        return new Timing(daysBefore == null ? 0 : daysBefore, weekdaysOnly, atTime);
    }
}
