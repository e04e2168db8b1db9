package health.praxis.scheduling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a reason of the practice's own is called. */
public record ReasonName(@NotBlank @Size(max = 80) String name) {

    public ReasonName {
        name = name.strip();
    }
}
