package health.praxis.delivery;

import health.praxis.shared.PracticeGroupId;

/** What became of a message is recorded. Fired in the transaction that records it. */
public record MessageSettled(PracticeGroupId practice, MessageId message, MessageState state) {}
