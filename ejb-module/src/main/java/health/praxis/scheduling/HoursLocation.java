package health.praxis.scheduling;

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

/** Where appointments within one line of practice hours usually take place (LOC-6). It goes when the hours go. */
@Entity
@Table(name = "hours_location")
class HoursLocation {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "hours_id") UUID hoursId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(name = "meets_at")
    private AppointmentLocation meetsAt;

    @SuppressWarnings("NullAway.Init")
    protected HoursLocation() {}

    HoursLocation(PracticeGroupId practice, UUID hours, AppointmentLocation meetsAt) {
        this.key = new Key(practice.value(), hours);
        this.meetsAt = meetsAt;
    }

    UUID hours() {
        return key.hoursId();
    }

    AppointmentLocation meetsAt() {
        return meetsAt;
    }

    void change(AppointmentLocation to) {
        meetsAt = to;
    }
}
