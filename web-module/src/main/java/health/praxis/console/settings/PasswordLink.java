package health.praxis.console.settings;

import health.praxis.console.Clients;
import health.praxis.practice.UserDetail;
import health.praxis.signin.PasswordReset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Helps a colleague who cannot sign in: sends them the same link that they could ask for themselves (LOG-4). */
@Named
@RequestScoped
public class PasswordLink {

    @Inject
    private PasswordReset door;

    @Inject
    private UserWords words;

    /** Sends the link to the user's own address; nobody else ever sees it. */
    public String send(UserDetail user) {
        door.ask(user.email(), Clients.ofPage());
        words.done("done.link", user.name());
        return "/settings/users?faces-redirect=true";
    }
}
