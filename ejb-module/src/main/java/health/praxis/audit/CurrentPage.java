package health.praxis.audit;

import org.jspecify.annotations.Nullable;

/**
 * The page that the running thread's request came from, as the history names it (AUD-2). Opened and closed by each web
 * application's filter; jobs have none.
 */
public final class CurrentPage {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private CurrentPage() {}

    /** Closes what {@link #open} opened and brings back the page from before. */
    public interface Opened extends AutoCloseable {
        @Override
        void close();
    }

    /** @param path after the context path, without query and without anything that opens a door, such as a link's token */
    public static Opened open(String path) {
        String before = CURRENT.get();
        CURRENT.set(path);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    static @Nullable String path() {
        return CURRENT.get();
    }
}
