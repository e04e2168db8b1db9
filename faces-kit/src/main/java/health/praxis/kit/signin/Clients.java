package health.praxis.kit.signin;

import health.praxis.signin.Client;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a sign-in comes from, and the mark that a browser keeps of it (LOG-8). */
public final class Clients {

    private static final String DEVICE = "__Host-PRAXISDEVICE";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LONGEST_USER_AGENT = 500;
    private static final int LONGEST_TOKEN = 100;

    private Clients() {}

    /** Where this request comes from. */
    public static Client of(HttpServletRequest request) {
        String userAgent = request.getHeader("User-Agent");
        String known = userAgent == null ? "" : userAgent;
        return new Client(
                request.getRemoteAddr(),
                known.substring(0, Math.min(LONGEST_USER_AGENT, known.length())),
                deviceToken(request));
    }

    /** Where the request that a page is answering comes from. */
    public static Client ofPage() {
        return of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    private static @Nullable String deviceToken(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(DEVICE) && cookie.getValue().length() <= LONGEST_TOKEN) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Lets the browser keep the mark; another site's pages neither read nor send it. */
    public static void remember(HttpServletResponse response, String deviceToken) {
        Cookie cookie = new Cookie(DEVICE, deviceToken);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
    }
}
