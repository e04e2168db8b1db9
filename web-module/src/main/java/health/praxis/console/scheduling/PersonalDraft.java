package health.praxis.console.scheduling;

import health.praxis.console.TypedTexts;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.UsedTitle;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed into the form of a personal appointment, in the practice's zone; one that exists keeps its id and version. */
public class PersonalDraft implements Serializable, TypedTexts {

    private static final long serialVersionUID = 1L;

    /** Shown first for a title that is new (CAL-13 otherwise). */
    private static final int USUAL_MINUTES = 60;

    private final ZoneId zone;
    private @Nullable PersonalAppointmentId id;
    private long version;
    private @Nullable String practitioner;
    private @Nullable String title;
    private @Nullable String place;
    private LocalDate date;
    private LocalTime start;
    private Integer minutes = USUAL_MINUTES;
    private PersonalColour colour = PersonalColour.GREY;
    private @Nullable String comments;

    PersonalDraft(@Nullable String practitioner, LocalDateTime at, ZoneId zone) {
        this.practitioner = practitioner;
        this.date = at.toLocalDate();
        this.start = at.toLocalTime();
        this.zone = zone;
    }

    PersonalDraft(PersonalEntry entry, ZoneId zone) {
        this(entry.practitioner().toString(), LocalDateTime.ofInstant(entry.start(), zone), zone);
        id = entry.id();
        version = entry.version();
        title = entry.title();
        place = entry.place();
        minutes = (int) Duration.between(entry.start(), entry.end()).toMinutes();
        colour = entry.colour();
        comments = entry.comments();
    }

    PersonalDetails details() {
        return new PersonalDetails(
                title, place, date.atTime(start).atZone(zone).toInstant(), minutes, colour, comments);
    }

    /** Titles the practitioner used before. */
    List<String> titlesOf(SchedulingQueries queries, String typed) {
        return queries.usedTitles(user(), typed).stream().map(UsedTitle::title).toList();
    }

    /** A title used before brings what it looked like last (CAL-13). */
    void likeUsed(SchedulingQueries queries, String chosen) {
        queries.usedTitles(user(), chosen).stream()
                .filter(used -> used.title().equals(chosen))
                .findFirst()
                .ifPresent(used -> {
                    title = used.title();
                    colour = used.colour();
                    minutes = used.minutes();
                });
    }

    @Override
    public String formKey() {
        return "personal:" + (id == null ? "new" : id);
    }

    @Override
    public Map<String, String> texts() {
        return Map.of("comments", Objects.requireNonNullElse(comments, ""));
    }

    @Override
    public void type(Map<String, String> texts) {
        comments = texts.getOrDefault("comments", comments);
    }

    UserId user() {
        return new UserId(UUID.fromString(practitioner));
    }

    public boolean isNew() {
        return id == null;
    }

    @Nullable
    PersonalAppointmentId id() {
        return id;
    }

    long version() {
        return version;
    }

    public @Nullable String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = practitioner;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public PersonalColour getColour() {
        return colour;
    }

    public void setColour(PersonalColour colour) {
        this.colour = colour;
    }

    public PersonalColour[] getColours() {
        return PersonalColour.values();
    }

    public @Nullable String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }
}
