package health.praxis.sandbox;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Ports and credentials of the sandbox. The credentials are not secret: they are what the sandbox expects of its callers.
 *
 * @param chimePort Chime Meetings over HTTP
 * @param twilioPort Twilio over HTTP
 * @param controlPort pages and JSON control
 * @param smtpPort mail
 * @param awsAccessKeyId access key that Chime requests must be signed with
 * @param awsSecretAccessKey the secret to that key
 * @param twilioAccountSid user name of Twilio requests, and part of their path
 * @param twilioAuthToken password of Twilio requests, and the key that webhooks are signed with
 * @param smsStepMillis time between two delivery statuses of an SMS, in milliseconds of real time
 */
public record SandboxSettings(
        int chimePort,
        int twilioPort,
        int controlPort,
        int smtpPort,
        String awsAccessKeyId,
        String awsSecretAccessKey,
        String twilioAccountSid,
        String twilioAuthToken,
        int smsStepMillis) {

    /** @return the values used by development: ports 9401, 9402, 9404 and 9425 */
    public static SandboxSettings development() {
        return from(new Properties(), Map.of());
    }

    /**
     * Reads the settings; a system property wins over an environment variable. The property's name is the variable's in
     * lower case with dots ({@code PRAXIS_PORT_OFFSET}, {@code praxis.port.offset}).
     *
     * @param properties system properties
     * @param environment environment variables
     * @return the settings, with {@code PRAXIS_PORT_OFFSET} added to every port
     * @throws IllegalArgumentException when a number is not one, or a port lies outside 1 to 65535
     */
    public static SandboxSettings from(Properties properties, Map<String, String> environment) {
        Source source = new Source(properties, environment);
        int offset = source.number("PRAXIS_PORT_OFFSET", 0);
        return new SandboxSettings(
                port(source.number("PRAXIS_SANDBOX_CHIME_PORT", 9401) + offset),
                port(source.number("PRAXIS_SANDBOX_TWILIO_PORT", 9402) + offset),
                port(source.number("PRAXIS_SANDBOX_CONTROL_PORT", 9404) + offset),
                port(source.number("PRAXIS_SANDBOX_SMTP_PORT", 9425) + offset),
                source.text("PRAXIS_SANDBOX_AWS_ACCESS_KEY_ID", "AKSANDBOX"),
                source.text("PRAXIS_SANDBOX_AWS_SECRET_ACCESS_KEY", "sandbox-aws-secret"),
                source.text("PRAXIS_SANDBOX_TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000001"),
                source.text("PRAXIS_SANDBOX_TWILIO_AUTH_TOKEN", "sandbox-twilio-token-0000000000001"),
                source.number("PRAXIS_SANDBOX_SMS_STEP_MILLIS", 150));
    }

    /**
     * @param offset added to every port
     * @return these settings with moved ports
     */
    public SandboxSettings withPortOffset(int offset) {
        return new SandboxSettings(
                port(chimePort + offset),
                port(twilioPort + offset),
                port(controlPort + offset),
                port(smtpPort + offset),
                awsAccessKeyId,
                awsSecretAccessKey,
                twilioAccountSid,
                twilioAuthToken,
                smsStepMillis);
    }

    private static int port(int port) {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("A port must be between 1 and 65535, not " + port);
        }
        return port;
    }

    private record Source(Properties properties, Map<String, String> environment) {
        String text(String name, String otherwise) {
            String property =
                    properties.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
            String value = property != null ? property : environment.get(name);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        int number(String name, int otherwise) {
            String text = text(name, String.valueOf(otherwise));
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + " must be a whole number, not '" + text + "'", e);
            }
        }
    }
}
