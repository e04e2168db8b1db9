package health.praxis.installation;

import java.util.List;

/** What a room wants to be true before this installation serves anybody. Each is one sentence that says what to do. */
public interface StartupCheck {

    /** Reasons not to start. Production refuses to start with one; development says them and goes on. */
    List<String> problems();

    /** What works, but worse than it should; shown by health and in the banner of the console. */
    default List<String> warnings() {
        return List.of();
    }
}
