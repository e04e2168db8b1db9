package health.praxis.console.settings;

import health.praxis.console.Ids;
import health.praxis.practice.DeactivationAsked.StillLive;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.practice.Users;
import health.praxis.shared.UserId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what is still live for a user, and deactivates them (ORG-14 to ORG-19). */
@Named
@ViewScoped
public class DeactivateUserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users door;

    @Inject
    private UserQueries users;

    @Inject
    private UserWords words;

    private @Nullable String id;
    private @Nullable UserDetail user;
    private transient @Nullable List<StillLive> stillLive;

    /** @throws health.praxis.shared.NotFound when there is no such user for this caller */
    public void load() {
        user = users.user(new UserId(Ids.read(id)));
    }

    /** Deactivates and goes back to the list. */
    public String deactivate() {
        door.deactivate(user.id());
        words.done("done.deactivated", user.name());
        return UserWords.LIST;
    }

    public List<StillLive> getStillLive() {
        if (stillLive == null) {
            stillLive = users.stillLive(user.id());
        }
        return stillLive;
    }

    /** Where it is dealt with, before the user is deactivated. */
    public String where(StillLive one) {
        return switch (one.kind()) {
            case "hours" -> "/settings/hours";
            case "reminderSettings" -> "/settings/reminders";
            case "locations", "soleOwner" -> "/settings/users/edit?id=" + user.id();
            default -> "/calendar";
        };
    }

    public @Nullable UserDetail getUser() {
        return user;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
