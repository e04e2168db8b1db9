package health.praxis.delivery;

import health.praxis.shared.PracticeGroupId;

/** A message is known not to have arrived. Fired in the transaction that records it. */
public record MessageFailed(PracticeGroupId practice, MessageId message, DeliveryReason reason) {}
