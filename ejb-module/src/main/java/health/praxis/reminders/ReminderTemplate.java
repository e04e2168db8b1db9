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

/** What a practice group writes for a type and channel, by where the appointment is (REM-6, TEL-35). */
@Entity
@Table(name = "reminder_template")
class ReminderTemplate {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,

            @Column(name = "type") @Enumerated(EnumType.STRING)
            ReminderType type,

            @Column(name = "channel") @Enumerated(EnumType.STRING)
            Channel channel,

            @Column(name = "kind") @Enumerated(EnumType.STRING)
            AppointmentLocation kind)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "subject")
    private @Nullable String subject;

    @Column(name = "body")
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected ReminderTemplate() {
        // for JPA
    }

    ReminderTemplate(PracticeGroupId practice, Wording.For use, Wording wording) {
        this.key = new Key(practice.value(), use.type(), use.channel(), use.kind());
        this.subject = wording.subject();
        this.body = wording.body();
    }

    Wording.For use() {
        return new Wording.For(key.type(), key.channel(), key.kind());
    }

    /** What is written from now on. */
    void write(Wording wording) {
        subject = wording.subject();
        body = wording.body();
    }

    Wording wording() {
        return new Wording(subject, body);
    }
}
