package health.praxis.scheduling;

import java.io.Serializable;

/** A reason of the practice's own, as it is offered (APT-17). */
public record OwnReason(CancellationReasonId id, String name) implements Serializable {}
