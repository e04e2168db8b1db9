package health.praxis.console;

import health.praxis.tenancy.Caller;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reviewed list of what answers without sign-in; everything else is closed (SEC-1). */
final class PublicPaths {

    /** Who nobody knows yet finds here both ways in (LOG-13). */
    static final String HOME = "/home";

    private static final Set<String> PAGES = Set.of(
            HOME,
            "/sign-in",
            "/sign-in.xhtml",
            "/sign-in/code",
            "/sign-in/second-factor",
            "/sign-in/new-password",
            "/sign-in/practice",
            "/forgotten-password",
            "/reset-password",
            "/confirm-email",
            "/register",
            "/register/confirm",
            "/sign-out",
            "/beside",
            "/privacy",
            "/.well-known/security.txt",
            "/trouble.xhtml",
            "/health",
            "/platform/sign-in",
            "/platform/bootstrap",
            "/platform/administrators",
            "/signal",
            "/favicon.ico");

    private static final List<String> FOLDERS =
            List.of("/health/", "/webhooks/", "/feeds/", "/praxis/", "/jakarta.faces.resource/");

    /** Where the platform administrator begins. */
    static final String PLATFORM = "/platform/practices";

    /** What people have whatever they are signed in to: their own account, and the session's time. */
    private static final Set<String> SHARED = Set.of("/account", "/session");

    private PublicPaths() {}

    /** What is open by its own address. */
    static Set<String> pages() {
        return PAGES;
    }

    /** Whether a path belongs to the platform administrator's area. */
    static boolean isPlatform(String path) {
        return path.equals("/platform") || path.startsWith("/platform/");
    }

    /** Whether a session of the platform, or of a practice, finds something there; to the other kind it is a missing page. */
    static boolean isFor(Caller.Kind kind, String path) {
        return contains(path) || SHARED.contains(path) || isPlatform(path) == (kind == Caller.Kind.PLATFORM);
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
                && !contains(wish.split("\\?", 2)[0])
                && !isPlatform(wish.split("\\?", 2)[0]);
        return own ? wish : "/calendar";
    }
}
