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
 * @param businessNumber of the location, when it has one of its own
 */
public record LocationDetails(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 40) String phone,

        @Nullable @Size(max = 200) @Pattern(regexp = "https?://[^\\s<>\"]+")
        String website,

        @Nullable @Size(max = 20) String businessNumber,
        @NotBlank String zone,
        @NotNull HoursColour colour) {}
