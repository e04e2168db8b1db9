package health.praxis.delivery.twilio;

import health.praxis.delivery.DeliveryReason;
import org.jspecify.annotations.Nullable;

/** Twilio's error numbers in our words. */
final class TwilioErrors {

    private TwilioErrors() {}

    static DeliveryReason reason(@Nullable Integer code) {
        if (code == null) {
            return DeliveryReason.GATEWAY_REFUSED;
        }
        return switch (code) {
            // invalid number; not a mobile; no route to it; unreachable handset; unknown handset; landline
            case 21211, 21614, 21612, 30003, 30005, 30006 -> DeliveryReason.WRONG_ADDRESS;
            case 21610 -> DeliveryReason.UNSUBSCRIBED;
            case 20003 -> DeliveryReason.NOT_CONFIGURED;
            default -> DeliveryReason.GATEWAY_REFUSED;
        };
    }

    static DeliveryReason reason(@Nullable String code) {
        boolean number =
                code != null && code.length() < 9 && code.chars().allMatch(Character::isDigit) && !code.isEmpty();
        return reason(number ? Integer.valueOf(code) : null);
    }
}
