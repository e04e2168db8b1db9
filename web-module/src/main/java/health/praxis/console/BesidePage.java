package health.praxis.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What stands beside the call instead of a page that opens in a tab of its own. */
@Named
@RequestScoped
public class BesidePage {

    private @Nullable String to;

    /** Whether the way led to the sign-in page. */
    public boolean isSignedOut() {
        return to == null || to.startsWith("/sign-in");
    }

    /** The page itself if it is one of ours, else the calendar; both ask somebody who is signed out to sign in. */
    public String getAddress() {
        return PublicPaths.ownPage(to);
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
