package health.praxis.console.settings;

import health.praxis.console.Clients;
import health.praxis.practice.UserDetail;
import health.praxis.signin.PasswordReset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

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
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        door.ask(user.email(), Clients.of(request));
        words.done("done.link", user.name());
        return "/settings/users?faces-redirect=true";
    }
}
