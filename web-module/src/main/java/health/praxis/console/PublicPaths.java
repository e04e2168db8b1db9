package health.praxis.console;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reviewed list of what answers without sign-in; everything else is closed (SEC-1). */
final class PublicPaths {

    private static final Set<String> PAGES = Set.of(
            "/sign-in",
            "/sign-in.xhtml",
            "/sign-in/code",
            "/sign-in/second-factor",
            "/sign-in/new-password",
            "/sign-in/practice",
            "/forgotten-password",
            "/reset-password",
            "/confirm-email",
            "/sign-out",
            "/trouble.xhtml",
            "/health",
            "/platform/bootstrap",
            "/signal",
            "/favicon.ico");

    private static final List<String> FOLDERS =
            List.of("/health/", "/webhooks/", "/praxis/", "/jakarta.faces.resource/");

    /** The only page for somebody who runs the installation and works in no practice. */
    static final String PLATFORM = "/failures";

    private PublicPaths() {}

    /** What is open by its own address. */
    static Set<String> pages() {
        return PAGES;
    }

    /** Whether somebody who runs the installation may go there: their page, the own account, the session's time. */
    static boolean isForPlatform(String path) {
        return path.startsWith(PLATFORM) || path.equals("/account") || path.equals("/session");
    }

    /** Whether a path after the context path, as the container normalised it, is open to anybody. */
    static boolean contains(String path) {
        return PAGES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }

    /** The wish if it names a page of this application, else the calendar: nobody is sent to another site after signing in. */
    static String ownPage(@Nullable String wish) {
        boolean own = wish != null
                && wish.startsWith("/")
                && !wish.startsWith("//")
                && wish.indexOf('\\') < 0
                && wish.chars().noneMatch(Character::isISOControl)
                && !contains(wish.split("\\?", 2)[0]);
        return own ? wish : "/calendar";
    }
}
