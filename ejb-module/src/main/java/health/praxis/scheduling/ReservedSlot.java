package health.praxis.scheduling;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.UUID;

/** A stretch of a line of practice hours that is reserved for one type (APT-7). It is added and taken away, never changed. */
@Entity
@Table(name = "reserved_slot")
class ReservedSlot {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "hours_id")
    private UUID hoursId;

    @Column(name = "type_id")
    private UUID typeId;

    @Column(name = "from_time")
    private LocalTime from;

    @Column(name = "to_time")
    private LocalTime to;

    @SuppressWarnings("NullAway.Init")
    protected ReservedSlot() {}

    ReservedSlot(PracticeGroupId practice, UUID hours, AppointmentTypeId type, LocalTime from, LocalTime to) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.hoursId = hours;
        this.typeId = type.value();
        this.from = from;
        this.to = to;
    }

    UUID id() {
        return key.id();
    }

    UUID hours() {
        return hoursId;
    }

    AppointmentTypeId type() {
        return new AppointmentTypeId(typeId);
    }

    LocalTime from() {
        return from;
    }

    LocalTime to() {
        return to;
    }
}
