package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice's text for a reminder; the appointment's location selects one (REM-6, TEL-35). */
@Entity
@Table(name = "reminder_template")
class Template {

    /** What selects a template. */
    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,
            @Column(name = "type") @Enumerated(EnumType.STRING) ReminderType type,
            @Column(name = "channel") @Enumerated(EnumType.STRING) Channel channel,
            @Column(name = "kind") @Enumerated(EnumType.STRING) AppointmentLocation kind)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "body")
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected Template() {
        // for JPA
    }

    Template(
            PracticeGroupId practice,
            ReminderType type,
            Channel channel,
            AppointmentLocation kind,
            @Nullable String subject,
            String body) {
        this.key = new Key(practice.value(), type, channel, kind);
        this.subject = subject;
        this.body = body;
    }

    Key key() {
        return key;
    }

    @Nullable String subject() {
        return subject;
    }

    String body() {
        return body;
    }
}
