package health.praxis.console.settings;

import health.praxis.practice.UserLine;
import health.praxis.practice.UserQueries;
import health.praxis.practice.Users;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;

/** The users of the practice, deactivated ones grey at the bottom (ORG-4, ORG-17, ORG-20, ORG-21). */
@Named
@RequestScoped
public class UsersPage {

    @Inject
    private UserQueries queries;

    @Inject
    private Users door;

    @Inject
    private UserWords words;

    private List<UserLine> users = List.of();

    @PostConstruct
    void open() {
        users = queries.users();
    }

    /** Takes somebody back who was deactivated. */
    public String reactivate(UserLine user) {
        door.reactivate(user.id());
        words.done("done.reactivated", user.name());
        return UserWords.LIST;
    }

    /** Leaves this practice; the next request finds no membership and asks to sign in again. */
    public String leave() {
        door.leave();
        return UserWords.LIST;
    }

    public boolean isEditing() {
        return Callers.current().may(Right.USERS_EDIT);
    }

    public List<UserLine> getUsers() {
        return users;
    }

    /** "7 active, 2 deactivated". */
    public String getCounts() {
        long active = users.stream().filter(UserLine::active).count();
        return MessageFormat.format(UserWords.text("counts"), active, users.size() - active);
    }
}
