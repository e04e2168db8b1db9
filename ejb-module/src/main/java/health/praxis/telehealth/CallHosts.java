package health.praxis.telehealth;

import health.praxis.installation.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Which hosts besides ours a call page may talk to. None, unless the video provider is Amazon Chime. */
@ApplicationScoped
public class CallHosts {

    /** Where Chime's signalling, media and TURN control are; nothing else of AWS is used by a browser. */
    private static final List<String> CHIME = List.of("https://*.chime.aws", "wss://*.chime.aws");

    @Inject
    private Settings settings;

    /** Sources for the connect-src directive of a call page. */
    public List<String> sources() {
        if (!settings.text("PRAXIS_VIDEO_PROVIDER")
                .orElse(Meetings.DEFAULT_PROVIDER)
                .equals("chime")) {
            return List.of();
        }
        List<String> sources = new ArrayList<>(CHIME);
        // The sandbox, in development: production refuses to start with this setting.
        settings.text("PRAXIS_CHIME_ENDPOINT")
                .map(URI::create)
                .ifPresent(sandbox -> sources.add("ws://" + sandbox.getAuthority()));
        return List.copyOf(sources);
    }
}
