package health.praxis.platform;

import java.time.Instant;

/**
 * When one of the server's own jobs last ran.
 *
 * @param ranAt noted once in a minute for jobs that run more often
 * @param failed whether that run broke off
 * @param nextAt when the one after it was due
 * @param overdue whether it should have run again by now and has not
 */
public record JobLine(String name, String node, Instant ranAt, boolean failed, Instant nextAt, boolean overdue) {}
