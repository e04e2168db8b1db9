package health.praxis.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The caller of the running thread. Opened by the entry, closed by it, seen by every door in between. */
public final class Callers {

    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private Callers() {}

    /** Closes what {@link #open} opened and brings back the caller from before. */
    public interface Opened extends AutoCloseable {
        @Override
        void close();
    }

    /** Says who acts from here until the answer is closed, on this thread. */
    public static Opened open(Caller caller) {
        Caller before = CURRENT.get();
        CURRENT.set(caller);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** @throws NoCaller when no entry said who acts */
    public static Caller current() {
        Caller caller = CURRENT.get();
        if (caller == null) {
            throw new NoCaller("no entry has said who acts");
        }
        return caller;
    }

    public static boolean isOpen() {
        return CURRENT.get() != null;
    }

    /** Runs as this caller. */
    public static void run(Caller caller, Runnable act) {
        try (Opened opened = open(caller)) {
            act.run();
        }
    }

    /** Asks as this caller. */
    public static <T> T get(Caller caller, Supplier<T> act) {
        try (Opened opened = open(caller)) {
            return act.get();
        }
    }
}
