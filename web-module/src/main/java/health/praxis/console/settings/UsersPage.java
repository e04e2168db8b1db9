package health.praxis.console.settings;

import health.praxis.practice.UserLine;
import health.praxis.practice.UserQueries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** The users of the practice, deactivated ones grey at the bottom (ORG-4 to ORG-21). */
@Named
@ViewScoped
public class UsersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UserQueries queries;

    private transient List<UserLine> users = List.of();

    @PostConstruct
    void open() {
        users = queries.users();
    }

    public List<UserLine> getUsers() {
        return users;
    }

    /** "7 active, 2 deactivated". */
    public String getCounts() {
        long active = users.stream().filter(UserLine::active).count();
        String text = ResourceBundle.getBundle("health.praxis.console.users").getString("counts");
        return MessageFormat.format(text, active, users.size() - active);
    }
}
