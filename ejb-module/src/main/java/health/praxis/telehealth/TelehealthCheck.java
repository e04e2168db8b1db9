package health.praxis.telehealth;

import health.praxis.installation.Settings;
import health.praxis.installation.StartupCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What video sessions need from the environment. */
@Dependent
class TelehealthCheck implements StartupCheck {

    @Inject
    private Settings settings;

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        String provider = provider();
        if (!Set.of("mesh", "chime").contains(provider)) {
            problems.add("PRAXIS_VIDEO_PROVIDER must be mesh or chime.");
        }
        if (provider.equals("chime") && settings.text("PRAXIS_AWS_REGION").isEmpty()) {
            problems.add("PRAXIS_AWS_REGION is not set: Chime needs it.");
        }
        if (hasTurn() && settings.text("PRAXIS_TURN_SECRET").isEmpty()) {
            problems.add("PRAXIS_TURN_SECRET is not set: without it the TURN server refuses everybody.");
        }
        if (settings.flag("PRAXIS_RELAY_ONLY") && !hasTurn()) {
            problems.add("PRAXIS_RELAY_ONLY needs a TURN server in PRAXIS_TURN_URLS.");
        }
        return problems;
    }

    @Override
    public List<String> warnings() {
        if (provider().equals("mesh") && !hasTurn()) {
            return List.of("No TURN server is set (PRAXIS_TURN_URLS): calls fail between some networks.");
        }
        return List.of();
    }

    private String provider() {
        return settings.text("PRAXIS_VIDEO_PROVIDER").orElse(Meetings.DEFAULT_PROVIDER);
    }

    private boolean hasTurn() {
        return settings.text("PRAXIS_TURN_URLS")
                .filter(urls -> urls.contains("turn"))
                .isPresent();
    }
}
