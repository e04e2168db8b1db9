package health.praxis.waitinglist;

import health.praxis.scheduling.AppointmentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offered time as screens show it.
 *
 * @param appointment what it became, once somebody has taken it
 * @param invitations those that the caller may see
 */
public record OfferLine(
        OfferId id,
        OfferedTime time,
        String practitionerName,
        OfferState state,
        @Nullable AppointmentId appointment,
        List<InvitationLine> invitations) {

    public OfferLine {
        invitations = List.copyOf(invitations);
    }
}
