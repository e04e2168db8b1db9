package health.praxis.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables that a development server or a test server is started with. */
public final class DevelopmentSettings {
    private DevelopmentSettings() {}

    /**
     * Settings for a server on this machine. What the person has set in their own environment wins, so that
     * {@code PRAXIS_VIDEO_PROVIDER=chime ./run} does what it says; only database and secrets are always ours.
     */
    public static Map<String, String> of(
            Ports ports,
            DevelopmentDatabase database,
            Secrets secrets,
            boolean sandbox,
            Map<String, String> environment) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("PRAXIS_PROFILE", "development");
        settings.put("PRAXIS_PUBLIC_URL", "https://localhost:" + ports.https());
        if (sandbox) {
            settings.putAll(sandbox(ports));
        }
        settings.replaceAll((name, value) -> environment.getOrDefault(name, value));
        settings.put("PRAXIS_PORT_OFFSET", Integer.toString(ports.offset()));
        settings.put("PRAXIS_DB_HOST", "127.0.0.1");
        settings.put("PRAXIS_DB_PORT", Integer.toString(database.port()));
        settings.put("PRAXIS_DB_NAME", DevelopmentDatabase.NAME);
        settings.put("PRAXIS_DB_USER", DevelopmentDatabase.APPLICATION);
        settings.put("PRAXIS_DB_PASSWORD", database.applicationPassword());
        settings.put("PRAXIS_SECRET_KEY", secrets.get(Secrets.SECRET_KEY));
        settings.put("PRAXIS_CONTEXT_KEY", secrets.get(Secrets.CONTEXT_KEY));
        settings.put("PRAXIS_MASTER_KEY", secrets.get(Secrets.MASTER_KEY));
        settings.put("PRAXIS_BOOTSTRAP_SECRET", secrets.get(Secrets.BOOTSTRAP_SECRET));
        settings.put("PRAXIS_HISTORY_KEYS", secrets.get(Secrets.HISTORY_KEYS));
        settings.put("PRAXIS_HISTORY_SIGNING_KEY", secrets.get(Secrets.HISTORY_SIGNING_KEY));
        settings.put("PRAXIS_HISTORY_VERIFY_KEY", secrets.get(Secrets.HISTORY_VERIFY_KEY));
        return settings;
    }

    private static Map<String, String> sandbox(Ports ports) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("PRAXIS_CLOCK_URL", "http://127.0.0.1:" + ports.sandbox() + "/_sandbox/clock");
        settings.put("PRAXIS_AWS_REGION", "ap-southeast-2");
        settings.put("PRAXIS_AWS_MEDIA_REGION", "ap-southeast-2");
        settings.put("PRAXIS_CHIME_ENDPOINT", "http://127.0.0.1:" + ports.chime());
        settings.put("AWS_ACCESS_KEY_ID", "AKSANDBOX");
        settings.put("AWS_SECRET_ACCESS_KEY", "sandbox-aws-secret");
        settings.put("PRAXIS_SMS_GATEWAY", "twilio");
        settings.put("PRAXIS_TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001");
        settings.put("PRAXIS_TWILIO_AUTH_TOKEN", "sandbox-twilio-token-0000000000001");
        settings.put("PRAXIS_TWILIO_FROM", "+61480000000");
        settings.put("PRAXIS_TWILIO_URL", "http://127.0.0.1:" + ports.twilio());
        settings.put("PRAXIS_SMTP_HOST", "127.0.0.1");
        settings.put("PRAXIS_SMTP_PORT", Integer.toString(ports.smtp()));
        settings.put("PRAXIS_SMTP_TLS", "none");
        settings.put("PRAXIS_MAIL_FROM", "praxis@example.org");
        return settings;
    }
}
