package health.praxis.practice;

import health.praxis.shared.UserId;

/**
 * What became of {@link NewUser}.
 *
 * @param invited the person has an account and decides themself; without access until they accept (ORG-8)
 */
public record AddedUser(UserId id, boolean invited) {}
