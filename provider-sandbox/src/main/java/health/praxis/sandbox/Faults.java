package health.praxis.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that are waiting to happen, in the order they were added. */
final class Faults {

    private static final int LIMIT = 100;

    private final List<Fault> waiting = new ArrayList<>();

    /** @throws BadInput when 100 faults are waiting already */
    synchronized void add(Fault fault) {
        if (waiting.size() >= LIMIT) {
            throw new BadInput("More than " + LIMIT + " faults are waiting, clear them first");
        }
        waiting.add(fault);
    }

    /** @return the first fault that matches, used up by one; null when none does */
    synchronized @Nullable Fault take(String provider, String path) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.matches(provider, path)) {
                Fault left = fault.hit();
                if (left.times() == 0) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, left);
                }
                return fault;
            }
        }
        return null;
    }

    synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized void clear() {
        waiting.clear();
    }
}
