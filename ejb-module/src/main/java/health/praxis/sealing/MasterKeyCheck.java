package health.praxis.sealing;

import health.praxis.installation.MissingSetting;
import health.praxis.installation.Settings;
import health.praxis.installation.StartupCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The master key is there and belongs to this database: found out at start, not when somebody wants to sign in. */
@Dependent
class MasterKeyCheck implements StartupCheck {

    @Inject
    private Settings settings;

    @Inject
    private SealingKeys keys;

    @Override
    public List<String> problems() {
        try {
            MasterKey master = MasterKey.of(settings);
            KeyOwner owner = KeyOwner.installation();
            List<SealingKey> stored = keys.of(owner);
            if (!stored.isEmpty()) {
                KeyChain opened = new KeyChain(owner, stored, master);
                opened.open("start-up", opened.seal("start-up", new byte[0]));
            }
            return List.of();
        } catch (MissingSetting | SealBroken problem) {
            return List.of(problem.getMessage() + ".");
        }
    }
}
