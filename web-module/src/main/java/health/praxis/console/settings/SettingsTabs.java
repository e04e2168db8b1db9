package health.praxis.console.settings;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The pages under Settings, each shown to those who have a right to something on it. A new page is one line here and one text. */
@Named
@RequestScoped
public class SettingsTabs {

    private static final List<Tab> ALL = List.of(
            new Tab("users", "/settings/users", Right.USERS_VIEW),
            new Tab("security", "/settings/security", Right.SECURITY_EDIT),
            new Tab("locations", "/settings/locations", Right.SETTINGS_EDIT),
            new Tab("hours", "/settings/hours", Right.CALENDAR_EDIT),
            new Tab("calendar", "/settings/calendar", Right.SETTINGS_EDIT, Right.CALENDAR_FEED),
            new Tab("appointments", "/settings/appointments", Right.SETTINGS_EDIT),
            new Tab("appointment-types", "/settings/appointment-types", Right.SETTINGS_EDIT),
            new Tab("telehealth", "/settings/telehealth", Right.SETTINGS_EDIT),
            new Tab("reminders", "/settings/reminders", Right.SETTINGS_EDIT, Right.CALENDAR_FEED),
            new Tab("reminder-texts", "/settings/reminder-texts", Right.SETTINGS_EDIT),
            new Tab("history", "/settings/history", Right.HISTORY_VIEW));

    /**
     * A page under Settings.
     *
     * @param name its text is {@code settings.<name>} in the common bundle
     * @param url after the context path
     * @param rights of which one is enough to be shown it
     */
    public record Tab(String name, String url, Set<Right> rights) {

        Tab(String name, String url, Right... rights) {
            this(name, url, Set.of(rights));
        }

        boolean isFor(Caller caller) {
            return rights.stream().anyMatch(caller::may);
        }
    }

    /** Those that the caller may open, in their order. */
    public List<Tab> getShown() {
        return ALL.stream().filter(tab -> tab.isFor(Callers.current())).toList();
    }

    /** Where Settings leads: the first page that the caller may open; empty when there is none. */
    public String getUrl() {
        return getShown().stream().findFirst().map(Tab::url).orElse("");
    }
}
