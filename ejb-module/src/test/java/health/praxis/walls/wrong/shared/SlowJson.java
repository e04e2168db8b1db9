package health.praxis.walls.wrong.shared;

import jakarta.json.Json;

/** Wrong: has every library searched for an implementation of JSON. */
final class SlowJson {

    private SlowJson() {}

    static String nothing() {
        return Json.createObjectBuilder().build().toString();
    }
}
