package health.praxis.installation;

import java.util.Map;

/** Where the database is, for commands that operators run without the server. */
public final class DatabaseAddress {

    private DatabaseAddress() {}

    /** @param environment as the server has it */
    public static String of(Map<String, String> environment) {
        return "jdbc:postgresql://%s:%s/%s?currentSchema=praxis&sslmode=%s"
                .formatted(
                        environment.getOrDefault("PRAXIS_DB_HOST", "127.0.0.1"),
                        environment.getOrDefault("PRAXIS_DB_PORT", "5432"),
                        environment.getOrDefault("PRAXIS_DB_NAME", "praxis"),
                        environment.getOrDefault("PRAXIS_DB_SSLMODE", "prefer"));
    }
}
