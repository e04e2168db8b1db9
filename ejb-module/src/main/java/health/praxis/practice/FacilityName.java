package health.praxis.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a room or a piece of equipment is called. */
public record FacilityName(@NotBlank @Size(max = 80) String name) {

    public FacilityName {
        name = name.strip();
    }
}
