package health.praxis.delivery;

/** What a gateway's answer means for us. */
public sealed interface Outcome {

    /** The gateway took the message. */
    record Sent(String reference) implements Outcome {}

    /** The gateway will not send it; trying again would not help. */
    record Rejected(DeliveryReason reason) implements Outcome {}

    /** No connection came about, so certainly nothing was sent. */
    record NotReached() implements Outcome {}

    /** The question may have arrived, the answer did not: it may or may not have been sent. */
    record Unknown() implements Outcome {}
}
