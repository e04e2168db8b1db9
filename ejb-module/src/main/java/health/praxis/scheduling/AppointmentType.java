package health.praxis.scheduling;

import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationId;
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
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of appointment that one practice group offers, until it is archived (APT-5). */
@Entity
@Table(name = "appointment_type")
class AppointmentType {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String name;

    @Enumerated(EnumType.STRING)
    private TypeLevel level;

    @Column(name = "location_id")
    private @Nullable UUID locationId;

    @Column(name = "practitioner_id")
    private @Nullable UUID practitionerId;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private @Nullable HoursColour colour;

    @Enumerated(EnumType.STRING)
    @Column(name = "meets_at")
    private @Nullable AppointmentLocation meetsAt;

    private @Nullable String notes;

    @Enumerated(EnumType.STRING)
    @Column(name = "online_rule")
    private OnlineRule onlineRule;

    private int places;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentType() {}

    AppointmentType(PracticeGroupId practice, TypeDetails details) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.name = details.name();
        this.level = details.level();
        this.onlineRule = details.onlineRule();
        change(details);
    }

    final void change(TypeDetails details) {
        LocationId location = details.location();
        UserId practitioner = details.practitioner();
        name = details.name();
        level = details.level();
        locationId = location == null ? null : location.value();
        practitionerId = practitioner == null ? null : practitioner.value();
        minutes = details.minutes();
        colour = details.colour();
        meetsAt = details.meetsAt();
        notes = details.notes();
        onlineRule = details.onlineRule();
        places = details.places();
    }

    AppointmentTypeId id() {
        return new AppointmentTypeId(key.id());
    }

    String name() {
        return name;
    }

    int places() {
        return places;
    }

    boolean isGroup() {
        return places > 1;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    void archive(@Nullable Instant now) {
        archivedAt = now;
    }

    /** Whether both stand in the same list of choices under one name. */
    boolean isCalledAs(TypeDetails other) {
        TypeDetails own = details();
        return name.equalsIgnoreCase(other.name())
                && level == other.level()
                && Objects.equals(own.location(), other.location())
                && Objects.equals(own.practitioner(), other.practitioner());
    }

    /**
     * Whether this practitioner's appointments can have it.
     *
     * @param places where the practitioner works by practice hours; empty when nobody has said so
     */
    boolean fits(UserId practitioner, Set<LocationId> places) {
        return switch (level) {
            case PRACTICE -> true;
            case LOCATION ->
                places.isEmpty()
                        || places.stream().anyMatch(place -> place.value().equals(locationId));
            case PRACTITIONER -> practitioner.value().equals(practitionerId);
        };
    }

    TypeDetails details() {
        return new TypeDetails(
                name,
                level,
                locationId == null ? null : new LocationId(locationId),
                practitionerId == null ? null : new UserId(practitionerId),
                minutes,
                colour,
                meetsAt,
                notes,
                onlineRule,
                places);
    }

    TypeCard card() {
        return new TypeCard(id(), details(), isArchived());
    }
}
