package health.praxis.console.settings;

import health.praxis.console.Ids;
import health.praxis.practice.LocationCard;
import health.praxis.practice.Locations;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.practice.Users;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits a user: name, level, settings, ownership (ACC-15, OWN-1 to OWN-6). */
@Named
@ViewScoped
public class EditUserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users door;

    @Inject
    private UserQueries users;

    @Inject
    private Locations locations;

    @Inject
    private UserWords words;

    private @Nullable String id;
    private @Nullable UserDetail user;
    private UserForm form = new UserForm();

    /** @throws health.praxis.shared.NotFound when there is no such user for this caller */
    public void load() {
        user = users.user(new UserId(Ids.read(id)));
        form = new UserForm(user);
    }

    /** Saves and goes back to the list. */
    public String save() {
        door.edit(user.id(), user.version(), form.command());
        return back("done.saved");
    }

    /** Makes this user an account owner. */
    public String makeOwner() {
        door.makeOwner(user.id());
        return back("done.owner");
    }

    /** Gives up the own ownership. */
    public String giveUpOwnership() {
        door.giveUpOwnership();
        return back("done.saved");
    }

    private String back(String key) {
        words.done(key, user.name());
        return UserWords.LIST;
    }

    public boolean isSelf() {
        return user.id().equals(Callers.current().user());
    }

    public List<LocationCard> getPlaces() {
        return locations.all();
    }

    public @Nullable UserDetail getUser() {
        return user;
    }

    public UserForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
