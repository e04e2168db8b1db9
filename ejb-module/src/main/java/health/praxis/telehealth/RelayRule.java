package health.praxis.telehealth;

import health.praxis.installation.Settings;
import health.praxis.shared.PracticeGroupId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Whether media may go through a relay only, so that nobody in a call learns another's network address: where the
 * installation or the practice says so. A practice can be stricter than its installation, never laxer.
 */
@Dependent
class RelayRule {

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    @Inject
    private Settings settings;

    boolean holdsFor(PracticeGroupId practice) {
        return holdsForAll()
                || setting(practice).map(TelehealthSetting::relayOnly).orElse(false);
    }

    boolean holdsForAll() {
        return settings.flag("PRAXIS_RELAY_ONLY");
    }

    /** @return whether this changed anything */
    boolean set(PracticeGroupId practice, boolean relayOnly) {
        TelehealthSetting setting = setting(practice).orElseGet(() -> {
            TelehealthSetting fresh = new TelehealthSetting(practice);
            entities.persist(fresh);
            return fresh;
        });
        boolean changed = setting.relayOnly() != relayOnly;
        setting.relayOnly(relayOnly);
        return changed;
    }

    private Optional<TelehealthSetting> setting(PracticeGroupId practice) {
        return Optional.ofNullable(entities.find(TelehealthSetting.class, practice.value()));
    }
}
