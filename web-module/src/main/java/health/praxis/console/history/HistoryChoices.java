package health.praxis.console.history;

import health.praxis.audit.Action;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.UserId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What the history can be narrowed to. */
@Named
@RequestScoped
public class HistoryChoices {

    @Inject
    private PracticeQueries practices;

    private Map<UserId, String> users = Map.of();

    @PostConstruct
    void read() {
        users = practices.names();
    }

    /** Everybody who works or worked here, by id. */
    public Map<UserId, String> getUsers() {
        return users;
    }

    public Action[] getActions() {
        return Action.values();
    }
}
