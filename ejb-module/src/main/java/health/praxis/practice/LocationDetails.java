package health.praxis.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a location is (LOC-1).
 *
 * @param zone a zone id such as {@code Australia/Sydney}: its hours and appointments are meant in it
 * @param phone of the whole location, as E.164; those of single practitioners are {@link NumberDetails} (LOC-2)
 * @param businessNumber of the location, for practitioners without one of their own (LOC-5)
 */
public record LocationDetails(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 40) String phone,

        @Nullable @Size(max = 200) @Pattern(regexp = "https?://[^\\s<>\"]+")
        String website,

        @Nullable @Size(max = 20) String businessNumber,
        @NotBlank String zone,
        @NotNull HoursColour colour) {

    /** The same with its phone as E.164. @throws PhoneNotValid when no phone could ring there */
    LocationDetails checked() {
        return phone == null || phone.isBlank()
                ? this
                : new LocationDetails(
                        name, address, PhoneNumbers.e164(phone, zone), website, businessNumber, zone, colour);
    }
}
