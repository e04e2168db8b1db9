package health.praxis.server;

/** The ports of a development installation, all on 127.0.0.1; the offset is added to each. */
public record Ports(int offset) {
    private static final int LARGEST_OFFSET = 50_000;

    /**
     * @throws IllegalArgumentException for an offset below 0 or above 50,000
     */
    public Ports {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new IllegalArgumentException("A port offset is between 0 and " + LARGEST_OFFSET + ".");
        }
    }

    /** The application over TLS. */
    public int https() {
        return 8443 + offset;
    }

    /** Plain HTTP, redirects to {@link #https()}. */
    public int http() {
        return 8080 + offset;
    }

    /** WildFly's management interface. */
    public int management() {
        return 9990 + offset;
    }

    /** PostgreSQL. */
    public int database() {
        return 5433 + offset;
    }

    /** The sandbox's Chime. */
    public int chime() {
        return 9401 + offset;
    }

    /** The sandbox's Twilio. */
    public int twilio() {
        return 9402 + offset;
    }

    /** The sandbox's pages and control. */
    public int sandbox() {
        return 9404 + offset;
    }

    /** The sandbox's SMTP. */
    public int smtp() {
        return 9425 + offset;
    }
}
