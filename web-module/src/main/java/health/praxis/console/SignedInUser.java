package health.praxis.console;

import health.praxis.practice.Membership;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in to this web session, and for which practice. Rights are not kept here: they are asked afresh for each
 * request (ACC-5).
 *
 * @param membership the practice that is worked in; null for somebody who runs the installation and belongs to none
 * @param since when the password was given; the session ends {@link #LONGEST} later, used or not
 */
public record SignedInUser(UUID accountId, @Nullable Membership membership, String email, Instant since) {

    private static final String ATTRIBUTE = "praxis.signedIn";

    /** No session outlives a working day (SEC-1). */
    static final Duration LONGEST = Duration.ofHours(12);

    /** The user of this request's session, or null when nobody has signed in or the working day is over. */
    static @Nullable SignedInUser of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignedInUser user)) {
            return null;
        }
        return now.isBefore(user.since.plus(LONGEST)) ? user : null;
    }

    /** Signs this session in, under a new session id, so that an id known before is worth nothing afterwards. */
    void enter(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
    }
}
