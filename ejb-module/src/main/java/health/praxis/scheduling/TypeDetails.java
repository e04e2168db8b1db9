package health.praxis.scheduling;

import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationId;
import health.praxis.shared.UserId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment type is (APT-5). Fees do not exist yet, so there is none to link.
 *
 * @param location whose practitioners it is for; null unless the level is {@link TypeLevel#LOCATION}
 * @param practitioner whose it is; null unless the level is {@link TypeLevel#PRACTITIONER}
 * @param minutes how long an appointment lasts unless somebody types otherwise, 5 to 1440
 * @param colour in the calendar; null for that of every appointment (CAL-5)
 * @param meetsAt where they meet unless somebody chooses otherwise; null where the type does not say (LOC-12)
 * @param notes for the practice's own users
 * @param places how many patients it takes, 1 to 100; with more than one it is a group (APT-8)
 */
public record TypeDetails(
        @NotBlank @Size(max = 80) String name,
        @NotNull TypeLevel level,
        @Nullable LocationId location,
        @Nullable UserId practitioner,
        int minutes,
        @Nullable HoursColour colour,
        @Nullable AppointmentLocation meetsAt,
        @Nullable @Size(max = 1000) String notes,
        @NotNull OnlineRule onlineRule,
        int places)
        implements Serializable {

    static final int MOST_PLACES = 100;

    /** What does not go with the level is dropped. */
    public TypeDetails {
        name = name.strip();
        notes = AppointmentRules.textOrNull(notes);
        location = level == TypeLevel.LOCATION ? location : null;
        practitioner = level == TypeLevel.PRACTITIONER ? practitioner : null;
    }

    /**
     * @throws AppointmentTooShort under five minutes
     * @throws AppointmentTooLong over a day
     * @throws TypeNotPossible when it says not whose it is, or its places are none or too many
     */
    void check() {
        AppointmentRules.length(minutes);
        if ((level == TypeLevel.LOCATION && location == null)
                || (level == TypeLevel.PRACTITIONER && practitioner == null)) {
            throw new TypeNotPossible(TypeNotPossible.Reason.WHOSE);
        }
        if (places < 1 || places > MOST_PLACES) {
            throw new TypeNotPossible(TypeNotPossible.Reason.PLACES);
        }
        if (meetsAt == AppointmentLocation.TELEHEALTH && places > AppointmentRules.MOST_PATIENTS_BY_VIDEO) {
            throw new TypeNotPossible(TypeNotPossible.Reason.VIDEO);
        }
    }

    /** Whether it takes several patients who do not belong together (APT-8). */
    public boolean group() {
        return places > 1;
    }
}
