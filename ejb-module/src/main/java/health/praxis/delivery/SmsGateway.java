package health.praxis.delivery;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider that sends SMS. Calls are made outside transactions and never repeated by the adapter. */
public interface SmsGateway {

    /** Hands one message over. Waits at most about twelve seconds. */
    Outcome send(Letter letter);

    /**
     * Asks whether the gateway has this message.
     *
     * @return its reference, or empty when the gateway surely does not have it
     * @throws GatewaySilent when the gateway gives no answer
     */
    Optional<String> find(Letter letter);

    /** Whether the request with this URL and these form fields was signed by the provider. */
    boolean signed(String url, Map<String, String> params, String signature);

    /** What a status report of the provider means, or empty when it says nothing new. */
    Optional<Report> read(String providerStatus, @Nullable String errorCode);

    /**
     * A status in our words.
     *
     * @param state {@link MessageState#SENT}, {@link MessageState#DELIVERED} or {@link MessageState#FAILED}
     */
    record Report(MessageState state, @Nullable DeliveryReason reason) {}

    /** The gateway could not be asked. */
    class GatewaySilent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public GatewaySilent(Throwable cause) {
            super("The gateway gave no answer", cause);
        }
    }
}
