package health.praxis.audit;

import health.praxis.installation.MissingSetting;
import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Function;

/** Where and with which keys this installation keeps its heads. */
@Dependent
class OwnHeads {

    @Inject
    private Settings settings;

    /** In development the server's own data directory will do; in production the directory is named. */
    Optional<Path> directory() {
        return settings.text(HeadKeys.DIRECTORY)
                .or(() -> settings.isProduction()
                        ? Optional.empty()
                        : Optional.ofNullable(System.getProperty("jboss.server.data.dir")))
                .map(Path::of);
    }

    /** @throws MissingSetting when the directory is not set */
    HeadsFile file() {
        return new HeadsFile(directory().orElseThrow(() -> new MissingSetting(HeadKeys.DIRECTORY)));
    }

    /** @throws MissingSetting when the key is absent or unusable */
    PrivateKey signingKey() {
        return key(HeadKeys.SIGNING, HeadKeys::signing);
    }

    /** @throws MissingSetting when the key is absent or unusable */
    PublicKey verifyingKey() {
        return key(HeadKeys.VERIFYING, HeadKeys::verifying);
    }

    private <K> K key(String name, Function<String, K> read) {
        try {
            return read.apply(settings.required(name));
        } catch (IllegalArgumentException unusable) {
            throw new MissingSetting(name + " (" + unusable.getMessage() + ")");
        }
    }
}
