package health.praxis.practice;

import health.praxis.shared.UserId;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody is about to deactivate a user and wants to see what is still live (ORG-19). Rooms above observe this in the same
 * transaction and add what they have.
 */
public final class DeactivationAsked {

    private final UserId user;
    private final List<StillLive> found = new ArrayList<>();

    DeactivationAsked(UserId user) {
        this.user = user;
    }

    /**
     * Something that goes on although its user leaves.
     *
     * @param kind names the words for it
     * @param count how many, at least one
     */
    public record StillLive(String kind, long count) {}

    public UserId user() {
        return user;
    }

    /** Adds it unless there is none. */
    public void add(String kind, long count) {
        if (count > 0) {
            found.add(new StillLive(kind, count));
        }
    }

    List<StillLive> found() {
        return List.copyOf(found);
    }
}
