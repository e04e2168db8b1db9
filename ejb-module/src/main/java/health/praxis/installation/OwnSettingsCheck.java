package health.praxis.installation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The settings that belong to no other room: public address, secret key, no development aid in production. */
@Dependent
class OwnSettingsCheck implements StartupCheck {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** Variables whose value is a provider's address; in production none may point to this machine. */
    private static final List<String> PROVIDER_URLS = List.of("PRAXIS_CHIME_ENDPOINT", "PRAXIS_TWILIO_URL");

    private final Settings settings;

    @Inject
    OwnSettingsCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String name : List.of("PRAXIS_PUBLIC_URL", "PRAXIS_SECRET_KEY")) {
            if (settings.text(name).isEmpty()) {
                problems.add(name + " is not set.");
            }
        }
        if (settings.isProduction()) {
            if (settings.text("PRAXIS_CLOCK_URL").isPresent()) {
                problems.add("PRAXIS_CLOCK_URL moves the clock and is for development only: remove it.");
            }
            settings.text("PRAXIS_PUBLIC_URL")
                    .filter(url -> !url.startsWith("https://"))
                    .ifPresent(url -> problems.add("PRAXIS_PUBLIC_URL must start with https://."));
            if (settings.text("PRAXIS_TLS_KEYSTORE").isEmpty() && !settings.flag("PRAXIS_PROXY")) {
                problems.add(
                        "There is no certificate: set PRAXIS_TLS_KEYSTORE, or PRAXIS_PROXY=true behind a reverse proxy.");
            }
            for (String name : PROVIDER_URLS) {
                settings.text(name)
                        .filter(OwnSettingsCheck::isSandbox)
                        .ifPresent(url -> problems.add(
                                name + " points to a provider sandbox: remove it, or set PRAXIS_PROFILE=development."));
            }
            settings.text("PRAXIS_SMTP_HOST")
                    .filter(host -> LOOPBACK.contains(host) && settings.number("PRAXIS_SMTP_PORT", 25) % 1000 == 425)
                    .ifPresent(host ->
                            problems.add("PRAXIS_SMTP_PORT is the provider sandbox's: set the real mail server."));
        }
        return problems;
    }

    /** Providers are reached by https at their own hosts; anything on this machine or in clear text is a sandbox. */
    private static boolean isSandbox(String url) {
        URI address = URI.create(url);
        return !"https".equals(address.getScheme())
                || address.getHost() == null
                || LOOPBACK.contains(address.getHost());
    }
}
