package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import java.util.UUID;

/** Somebody who proved with a ticket who they are: the holder of a join link. */
public record Participant(PracticeGroupId practice, AppointmentId appointment, UUID link, SeatRole role) {}
