package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import java.util.Set;
import java.util.UUID;

/** These links of an appointment work no more. Fired in the transaction that revokes them. */
public record LinksRevoked(AppointmentId appointment, Set<UUID> links) {

    public LinksRevoked {
        links = Set.copyOf(links);
    }
}
