package health.praxis.signin;

import java.util.UUID;

/**
 * A person who has proven who they are. Says nothing about what they may do in a practice.
 *
 * @param kind where they are signing in; never changes
 */
public record SignedIn(UUID accountId, String email, SessionKind kind) {}
