package health.praxis.console.platform;

import health.praxis.console.Ids;
import health.praxis.platform.PlatformPractices;
import health.praxis.platform.PlatformUserLine;
import health.praxis.platform.PlatformUsers;
import health.praxis.platform.PracticeLine;
import health.praxis.shared.PracticeGroupId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One practice and its people. */
@Named
@ViewScoped
public class PlatformPracticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlatformPractices door;

    @Inject
    private PlatformUsers users;

    private @Nullable String id;
    private transient @Nullable PracticeLine practice;
    private transient @Nullable List<PlatformUserLine> people;

    /** @throws health.praxis.shared.NotFound when there is no such practice */
    public void load() {
        practice = door.one(group());
    }

    public PracticeLine getPractice() {
        if (practice == null) {
            load();
        }
        return practice;
    }

    public List<PlatformUserLine> getPeople() {
        if (people == null) {
            people = users.of(group());
        }
        return people;
    }

    private PracticeGroupId group() {
        return new PracticeGroupId(Ids.read(id));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
