package health.praxis.kit.account;

import health.praxis.kit.ZoneChoices;
import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.OwnZone;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which clock one reads times (CAL-15). */
@Named
@RequestScoped
public class OwnZoneForm {

    @Inject
    private OwnZone door;

    @Inject
    private OwnSession session;

    private @Nullable String zone;
    private boolean done;

    @PostConstruct
    void open() {
        zone = session.live().zone();
    }

    public void save() {
        door.choose(zone);
        done = true;
    }

    public List<String> getZones() {
        return ZoneChoices.offered(session.live().zone());
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public boolean isDone() {
        return done;
    }
}
