package health.praxis.practice;

import health.praxis.shared.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner of the practice group.
 *
 * @param name title, first and last name
 * @param active false once deactivated: keeps the past, takes no new appointments (ORG-17)
 */
public record PractitionerCard(
        UserId id, String name, @Nullable String profession, boolean active) {

    /** Their names, to be looked up. */
    public static Map<UserId, String> names(Collection<PractitionerCard> all) {
        return all.stream().collect(Collectors.toUnmodifiableMap(PractitionerCard::id, PractitionerCard::name));
    }
}
