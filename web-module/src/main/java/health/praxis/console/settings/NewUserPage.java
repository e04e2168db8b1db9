package health.praxis.console.settings;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddedUser;
import health.praxis.practice.NewUser;
import health.praxis.practice.Role;
import health.praxis.practice.UserQueries;
import health.praxis.practice.Users;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Adds a user by e-mail address (ORG-6 to ORG-9). */
@Named
@ViewScoped
public class NewUserPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users door;

    @Inject
    private UserQueries users;

    @Inject
    private UserWords words;

    private final UserForm form = new UserForm();
    private Role role = Role.PRACTITIONER;
    private final NewSignIn signIn = new NewSignIn();

    /** @throws health.praxis.shared.NotFound for those who may not add users */
    public void load() {
        users.requireEditing();
    }

    /** Adds the user and goes back to the list. */
    public String save() {
        AddedUser added = door.add(form.newcomer(role, signIn));
        words.done(added.invited() ? "done.invited" : "done.added", form.getFirstName(), form.getLastName());
        return UserWords.LIST;
    }

    public List<AccessLevel> getLevels() {
        return NewUser.levels(role);
    }

    public boolean isPractitioner() {
        return role == Role.PRACTITIONER;
    }

    public NewSignIn getSignIn() {
        return signIn;
    }

    public UserForm getForm() {
        return form;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
