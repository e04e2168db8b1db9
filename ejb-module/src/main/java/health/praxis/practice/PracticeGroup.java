package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.Zones;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice group: the owner of everything that is kept in it (ORG-1). */
@Entity
@Table(name = "practice_group")
class PracticeGroup {

    @Id
    @Column(name = "practice_id")
    private UUID practiceId;

    private String name;
    private String phone;
    private @Nullable String email;
    private String zone;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PracticeGroup() {}

    PracticeGroup(PracticeGroupId practice, OpenPractice command, Instant now) {
        this.practiceId = practice.value();
        this.name = command.name().strip();
        this.phone = command.phone().strip();
        this.email = command.email() == null || command.email().isBlank()
                ? null
                : command.email().strip();
        this.zone = Zones.known(command.zone());
        this.createdAt = now;
    }

    PracticeCard card() {
        return new PracticeCard(new PracticeGroupId(practiceId), name, phone, email, zone);
    }
}
