package health.praxis.delivery;

/** Why a message did not arrive, or was never sent (REM-12). */
public enum DeliveryReason {
    /** No e-mail address or mobile number on file. */
    NO_ADDRESS,
    /** The number or address does not exist or cannot receive this. */
    WRONG_ADDRESS,
    /** The recipient said STOP. */
    UNSUBSCRIBED,
    INSUFFICIENT_CREDITS,
    /** The text holds a term that has no value here (DYN-2). */
    UNKNOWN_TERM,
    /** The gateway refused it for another reason. */
    GATEWAY_REFUSED,
    /** No connection to the gateway after several tries. */
    GATEWAY_UNREACHABLE,
    /** The gateway was asked but its answer was lost. */
    NO_ANSWER,
    /** The practice's own number was taken away before it left (MSG-2). */
    NUMBER_TAKEN_AWAY,
    /** This installation has no gateway for the channel. */
    NOT_CONFIGURED
}
