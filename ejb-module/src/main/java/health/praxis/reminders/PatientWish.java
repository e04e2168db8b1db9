package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.shared.PatientId;
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

/** That a patient wants, or does not want, one type of message by one channel (REM-8). Without one it is as the practice has it. */
@Entity
@Table(name = "patient_reminder_wish")
class PatientWish {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,

            @Column(name = "patient_id") UUID patient,

            @Column(name = "type") @Enumerated(EnumType.STRING)
            ReminderType type,

            @Column(name = "channel") @Enumerated(EnumType.STRING)
            Channel channel)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "wanted")
    private boolean wanted;

    @SuppressWarnings("NullAway.Init")
    protected PatientWish() {
        // for JPA
    }

    PatientWish(PracticeGroupId practice, PatientId patient, ReminderType type, Channel channel, boolean wanted) {
        this.key = new Key(practice.value(), patient.value(), type, channel);
        this.wanted = wanted;
    }

    Preferences.About about() {
        return new Preferences.About(new PatientId(key.patient()), key.type(), key.channel());
    }

    void want(boolean it) {
        wanted = it;
    }

    boolean wanted() {
        return wanted;
    }
}
