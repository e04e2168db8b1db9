package health.praxis.shared;

import jakarta.json.spi.JsonProvider;

/**
 * Makes JSON. {@code jakarta.json.Json} looks through every library for its implementation each time it is asked; this has
 * looked once.
 */
public final class JsonParts {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonParts() {}
}
