package health.praxis.practice;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner's numbers at a location (LOC-2, LOC-5); where one is left out, the location's is used.
 *
 * @param phone where patients reach the practitioner
 * @param businessNumber the practitioner's own
 */
public record NumberDetails(
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 20) String businessNumber) implements Serializable {

    public NumberDetails {
        phone = textOrNull(phone);
        businessNumber = textOrNull(businessNumber);
    }

    /**
     * The same with the phone as E.164.
     *
     * @param zone the location's, which tells its country
     * @throws NumberMissing without any
     * @throws PhoneNotValid when no phone could ring there
     */
    NumberDetails checked(String zone) {
        if (phone == null && businessNumber == null) {
            throw new NumberMissing();
        }
        return phone == null ? this : new NumberDetails(PhoneNumbers.e164(phone, zone), businessNumber);
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
