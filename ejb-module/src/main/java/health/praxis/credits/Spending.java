package health.praxis.credits;

import java.util.UUID;

/** A wish to use units of a service for something. */
public record Spending(UUID reference, int units) {

    public Spending {
        if (units < 0) {
            throw new IllegalArgumentException("units cannot be negative: " + units);
        }
    }
}
