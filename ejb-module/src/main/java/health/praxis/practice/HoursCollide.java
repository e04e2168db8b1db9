package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.time.LocalTime;
import java.util.Map;

/**
 * The practitioner has other practice hours at some of this time. Details: {@code location} (name), {@code from} and
 * {@code to} (local times).
 */
public class HoursCollide extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public HoursCollide(String location, LocalTime from, LocalTime to) {
        super(Map.of("location", location, "from", from, "to", to));
    }
}
