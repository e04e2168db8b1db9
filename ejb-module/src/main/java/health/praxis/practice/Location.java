package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where a practice group works. Its zone is what the times of the place are shown in. */
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
    private String zone;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    Location(PracticeGroupId practice, String name, String zone) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.name = name.strip();
        this.zone = Zones.known(zone);
    }
}
