package health.praxis.installation;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of this installation, read from environment variables (names in docs/operations.md). An empty variable
 * counts as absent. Secrets come from here only: there is no default for one and none is ever logged.
 */
@ApplicationScoped
public class Settings {

    /** Development allows the provider sandbox and a movable clock; production refuses both. */
    public enum Profile {
        DEVELOPMENT,
        PRODUCTION
    }

    private final Map<String, String> environment;

    /** The settings of the running process. */
    public Settings() {
        this(System.getenv());
    }

    Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The value of a variable, without surrounding space. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @throws MissingSetting when the variable is absent or empty */
    public String required(String name) {
        return text(name).orElseThrow(() -> new MissingSetting(name));
    }

    /** @throws MissingSetting when the value is there but is no whole number */
    public int number(String name, int otherwise) {
        return text(name).map(value -> parse(name, value)).orElse(otherwise);
    }

    private static int parse(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new MissingSetting(name + " (a whole number)", notANumber);
        }
    }

    /** True only for the word true. */
    public boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** Production unless development is asked for by name, so that a forgotten variable never opens a door. */
    public Profile profile() {
        return text("PRAXIS_PROFILE").filter("development"::equalsIgnoreCase).isPresent()
                ? Profile.DEVELOPMENT
                : Profile.PRODUCTION;
    }

    public boolean isProduction() {
        return profile() == Profile.PRODUCTION;
    }

    /** The address people reach this installation by, without a closing slash; the only base for links we send. */
    public URI publicUrl() {
        String url = required("PRAXIS_PUBLIC_URL");
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The installation's own secret, 32 bytes: personal links are derived from it, links in waiting messages sealed by it. */
    public byte[] secretKey() {
        return key("PRAXIS_SECRET_KEY");
    }

    /** What the context of a transaction is signed with, 32 bytes; the migrate command gives the database the same. */
    public byte[] contextKey() {
        return key("PRAXIS_CONTEXT_KEY");
    }

    private byte[] key(String name) {
        byte[] key = Base64.getDecoder().decode(required(name));
        if (key.length != 32) {
            throw new MissingSetting(name + " (32 bytes in base64)");
        }
        return key;
    }
}
