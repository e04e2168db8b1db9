package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room or a piece of equipment of a location; offered until it is archived. */
@Entity
@Table(name = "facility")
class Facility {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "location_id")
    private UUID locationId;

    @Enumerated(EnumType.STRING)
    private FacilityKind kind;

    private String name;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Facility() {}

    Facility(PracticeGroupId practice, LocationId location, FacilityKind kind, String name) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.locationId = location.value();
        this.kind = kind;
        this.name = name;
    }

    FacilityId id() {
        return new FacilityId(key.id());
    }

    LocationId location() {
        return new LocationId(locationId);
    }

    FacilityKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    void rename(String to) {
        name = to;
    }

    void archive(Instant now) {
        archivedAt = now;
    }

    void restore() {
        archivedAt = null;
    }

    FacilityCard card(String locationName) {
        return new FacilityCard(id(), location(), locationName, kind, name, isArchived());
    }
}
