package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.kit.Times;
import health.praxis.practice.UserLine;
import health.praxis.practice.UserSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words about users for the pages under Settings. */
@Named
@RequestScoped
public class UserWords {

    /** The list of users, asked for anew: there {@link #done} is read. */
    static final String LIST = "/settings/users?faces-redirect=true";

    @Inject
    private Times times;

    /** What is set for one user, in few words: "Read only, names hidden"; empty for nothing. */
    public String settings(UserSettings settings) {
        List<String> words = new ArrayList<>();
        add(words, settings.readOnly(), "short.readOnly");
        add(words, !settings.withdrawn().isEmpty(), "short.modules");
        add(words, settings.ownLocationsOnly(), "short.ownLocationsOnly");
        add(words, settings.namesHidden(), "short.namesHidden");
        add(words, settings.history(), "short.history");
        add(words, settings.paymentSettings(), "short.paymentSettings");
        add(words, settings.export(), "short.export");
        add(words, settings.apiKeyManager(), "short.apiKeyManager");
        String line = String.join(", ", words);
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ENGLISH) + line.substring(1);
    }

    /** When somebody last signed in, or why they do not. */
    public String signIn(UserLine user) {
        if (user.invited()) {
            return text("invited");
        }
        if (!user.active()) {
            return text("deactivated");
        }
        return user.lastSignInAt() == null ? text("never") : times.dayAndTime(user.lastSignInAt());
    }

    /** Says on the page that comes next that an act is done. */
    void done(String key, Object... gaps) {
        DoneWords.sayNext("users", key, gaps);
    }

    private static void add(List<String> words, boolean holds, String key) {
        if (holds) {
            words.add(text(key));
        }
    }

    static String text(String key) {
        return ResourceBundle.getBundle("health.praxis.console.users").getString(key);
    }
}
