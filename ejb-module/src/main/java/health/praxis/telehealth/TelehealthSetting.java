package health.praxis.telehealth;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** One practice's choices about video. A practice without a row has the defaults. */
@Entity
@Table(name = "telehealth_setting")
class TelehealthSetting {

    @Id
    @Column(name = "practice_id")
    private UUID practice;

    @Column(name = "relay_only")
    private boolean relayOnly;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TelehealthSetting() {
        // for JPA
    }

    TelehealthSetting(PracticeGroupId practice) {
        this.practice = practice.value();
    }

    boolean relayOnly() {
        return relayOnly;
    }

    void relayOnly(boolean on) {
        relayOnly = on;
    }
}
