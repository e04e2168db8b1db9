package health.praxis.access;

import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What the operator sets for a command and takes away afterwards. */
@Dependent
class BootstrapSecret {

    @Inject
    private Settings settings;

    /** @throws BootstrapRefused unless one is set and this is it; which, is not said */
    void require(String given) {
        byte[] secret = settings.text("PRAXIS_BOOTSTRAP_SECRET")
                .orElseThrow(BootstrapRefused::new)
                .getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
            throw new BootstrapRefused();
        }
    }
}
