package health.praxis.console.platform;

import health.praxis.console.DoneWords;
import health.praxis.console.Ids;
import health.praxis.platform.PlatformUserLine;
import health.praxis.platform.PlatformUsers;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What only the platform administrator does to a user of a practice (ORG-18). */
@Named
@ViewScoped
public class PlatformUserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlatformUsers door;

    private @Nullable String practice;
    private @Nullable String id;
    private transient @Nullable PlatformUserLine user;
    private final PlatformReasons reasons = new PlatformReasons();

    /** @throws health.praxis.shared.NotFound when there is no such practice or user */
    public void load() {
        user = door.one(group(), new UserId(Ids.read(id)));
    }

    /** Deactivates, and goes back to the practice. */
    public String deactivate() {
        door.deactivate(group(), getUser().id(), reasons.getDeactivation());
        return back("deactivated");
    }

    /** Takes back. */
    public String reactivate() {
        door.reactivate(group(), getUser().id());
        return back("reactivated");
    }

    /** Lowers Full Access. */
    public String lower() {
        door.lower(group(), getUser().id(), reasons.getLevel(), reasons.getLowering());
        return back("lowered");
    }

    /** Resets the second factors. */
    public String reset() {
        door.resetSecondFactors(group(), getUser().id(), reasons.getReset());
        return back("was.reset");
    }

    private String back(String done) {
        DoneWords.sayNext("platform", done, getUser().name());
        return "/platform/practice?faces-redirect=true&id=" + practice;
    }

    public PlatformUserLine getUser() {
        if (user == null) {
            load();
        }
        return user;
    }

    private PracticeGroupId group() {
        return new PracticeGroupId(Ids.read(practice));
    }

    public PlatformReasons getReasons() {
        return reasons;
    }

    public @Nullable String getPractice() {
        return practice;
    }

    public void setPractice(@Nullable String practice) {
        this.practice = practice;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
