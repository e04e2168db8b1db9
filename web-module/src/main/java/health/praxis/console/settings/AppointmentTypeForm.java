package health.praxis.console.settings;

import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed about an appointment type. */
public class AppointmentTypeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_MINUTES = 50;

    private @Nullable String name;
    private TypeLevel level = TypeLevel.PRACTICE;
    private String location = "";
    private String practitioner = "";
    private Integer minutes = USUAL_MINUTES;
    private @Nullable HoursColour colour;
    private @Nullable AppointmentLocation meetsAt;
    private @Nullable String notes;
    private OnlineRule onlineRule = OnlineRule.NO;
    private Integer places = 1;

    AppointmentTypeForm() {}

    AppointmentTypeForm(TypeDetails details) {
        name = details.name();
        level = details.level();
        location = Objects.toString(details.location(), "");
        practitioner = Objects.toString(details.practitioner(), "");
        minutes = details.minutes();
        colour = details.colour();
        meetsAt = details.meetsAt();
        notes = details.notes();
        onlineRule = details.onlineRule();
        places = details.places();
    }

    TypeDetails details() {
        return new TypeDetails(
                Objects.requireNonNullElse(name, ""),
                level,
                location.isEmpty() ? null : LocationId.of(location),
                practitioner.isEmpty() ? null : UserId.of(practitioner),
                minutes,
                colour,
                meetsAt,
                notes,
                onlineRule,
                places);
    }

    /** Whether it says at which location its practitioners work. */
    public boolean isOfLocation() {
        return level == TypeLevel.LOCATION;
    }

    /** Whether it says whose it is. */
    public boolean isOfPractitioner() {
        return level == TypeLevel.PRACTITIONER;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public TypeLevel getLevel() {
        return level;
    }

    public void setLevel(TypeLevel level) {
        this.level = level;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = Objects.requireNonNullElse(location, "");
    }

    public String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = Objects.requireNonNullElse(practitioner, "");
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable HoursColour getColour() {
        return colour;
    }

    public void setColour(@Nullable HoursColour colour) {
        this.colour = colour;
    }

    public @Nullable AppointmentLocation getMeetsAt() {
        return meetsAt;
    }

    public void setMeetsAt(@Nullable AppointmentLocation meetsAt) {
        this.meetsAt = meetsAt;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public OnlineRule getOnlineRule() {
        return onlineRule;
    }

    public void setOnlineRule(OnlineRule onlineRule) {
        this.onlineRule = onlineRule;
    }

    public Integer getPlaces() {
        return places;
    }

    public void setPlaces(Integer places) {
        this.places = places;
    }
}
