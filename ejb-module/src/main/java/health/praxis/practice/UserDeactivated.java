package health.praxis.practice;

import health.praxis.shared.UserId;

/**
 * A user works in the caller's practice group no longer. Fired in the transaction that deactivates them, so that what they
 * have open ends with it (ORG-15).
 */
public record UserDeactivated(UserId user) {}
