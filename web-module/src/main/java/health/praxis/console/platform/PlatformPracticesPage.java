package health.praxis.console.platform;

import health.praxis.platform.PlatformPractices;
import health.praxis.platform.PracticeLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The practices of this installation. */
@Named
@RequestScoped
public class PlatformPracticesPage {

    @Inject
    private PlatformPractices door;

    private List<PracticeLine> practices = List.of();

    @PostConstruct
    void open() {
        practices = door.all();
    }

    public List<PracticeLine> getPractices() {
        return practices;
    }
}
