package health.praxis.access;

import health.praxis.practice.Membership;
import health.praxis.practice.Role;

/**
 * A practice group that an account belongs to or is invited to.
 *
 * @param invited open invitation: no access until it is accepted (ORG-8)
 * @param several whether the account has both roles there, so that the name alone does not tell them apart (ORG-13)
 */
public record OwnMembership(Membership membership, String practiceName, Role role, boolean invited, boolean several) {}
