package health.praxis.portal.pages;

import java.util.List;
import java.util.Set;

/** The reviewed list of what the portal answers without sign-in; everything else is closed (SEC-1). */
final class OpenPages {

    /** The steps of a sign-in are open to who is at that step, which another filter sees to. */
    private static final Set<String> PAGES = Set.of(
            "/",
            "/home.xhtml",
            "/sign-in",
            "/sign-in.xhtml",
            "/sign-in/code",
            "/sign-in/second-factor",
            "/sign-in/new-password",
            "/sign-in/open",
            "/sign-up",
            "/sign-up/confirm",
            "/sign-out",
            "/forgotten-password",
            "/reset-password",
            "/confirm-email",
            "/privacy",
            "/privacy.xhtml",
            "/trouble.xhtml");

    private static final List<String> FOLDERS = List.of("/join/", "/praxis/", "/jakarta.faces.resource/");

    private OpenPages() {}

    /** Whether a path after the context path, as the container normalised it, is open to anybody. */
    static boolean contains(String path) {
        return PAGES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }
}
