package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.ZoneNotKnown;
import health.praxis.shared.Zones;
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

/** A place where a practice group works. Its zone is what the times of the place are meant in. */
@Entity
@Table(name = "location")
class Location {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String name;
    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String website;

    @Column(name = "business_number")
    private @Nullable String businessNumber;

    private String zone;

    @Enumerated(EnumType.STRING)
    private HoursColour colour;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    /** @throws ZoneNotKnown when the zone has no such name */
    @SuppressWarnings("NullAway.Init")
    Location(PracticeGroupId practice, LocationDetails details) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        change(details);
    }

    /** @throws ZoneNotKnown when the zone has no such name */
    final void change(LocationDetails details) {
        zone = Zones.known(details.zone());
        name = details.name().strip();
        address = textOrNull(details.address());
        phone = textOrNull(details.phone());
        website = textOrNull(details.website());
        businessNumber = textOrNull(details.businessNumber());
        colour = details.colour();
    }

    LocationId id() {
        return new LocationId(key.id());
    }

    LocationCard card() {
        return new LocationCard(id(), new LocationDetails(name, address, phone, website, businessNumber, zone, colour));
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
