package health.praxis.practice;

import health.praxis.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner of the practice group.
 *
 * @param name title, first and last name
 * @param active false once deactivated: keeps the past, takes no new appointments (ORG-17)
 */
public record PractitionerCard(
        UserId id, String name, @Nullable String profession, boolean active) {}
