package health.praxis.console.scheduling;

import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.UsedTitle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed into the form of a personal appointment, in the practice's zone; one that exists keeps its id and version. */
public class PersonalDraft extends TimeDraft {

    private static final long serialVersionUID = 1L;

    /** Shown first for a title that is new (CAL-13 otherwise). */
    private static final int USUAL_MINUTES = 60;

    private @Nullable PersonalAppointmentId id;
    private long version;
    private @Nullable String title;
    private @Nullable String place;
    private PersonalColour colour = PersonalColour.GREY;
    private @Nullable Instant keptFrom;
    private final RepeatDraft repeat = new RepeatDraft();
    private SeriesScope scope = SeriesScope.THIS;
    private SeriesScope deleted = SeriesScope.THIS;

    PersonalDraft(@Nullable String practitioner, LocalDateTime at, ZoneId zone) {
        super(practitioner, at, USUAL_MINUTES, zone);
    }

    PersonalDraft(PersonalEntry entry, ZoneId zone) {
        this(entry.practitioner().toString(), LocalDateTime.ofInstant(entry.start(), zone), zone);
        id = entry.id();
        version = entry.version();
        keptFrom = entry.start();
        title = entry.title() == null ? Texts.of("personal.of") : entry.title();
        place = entry.place();
        setMinutes((int) Duration.between(entry.start(), entry.end()).toMinutes());
        colour = entry.colour();
        setComments(entry.comments());
    }

    PersonalDetails details() {
        return new PersonalDetails(title, place, startsAt(), getMinutes(), colour, getComments());
    }

    /** A title used before brings what it looked like last (CAL-13). */
    void like(String chosen, List<UsedTitle> before) {
        before.stream().filter(used -> used.title().equals(chosen)).findFirst().ifPresent(used -> {
            title = used.title();
            colour = used.colour();
            setMinutes(used.minutes());
        });
    }

    @Override
    public String formKey() {
        return "personal:" + (id == null ? "new" : id);
    }

    @Override
    public Map<String, String> texts() {
        return Map.of("comments", Objects.requireNonNullElse(getComments(), ""));
    }

    @Override
    public void type(Map<String, String> texts) {
        setComments(texts.getOrDefault("comments", getComments()));
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

    /** When it starts until it is changed; null for a new one. */
    public @Nullable Instant getKeptFrom() {
        return keptFrom;
    }

    /** How a new one repeats (CAL-12). */
    public RepeatDraft getRepeat() {
        return repeat;
    }

    /** Which of its series a change concerns. */
    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    /** Which of its series are to be deleted. */
    public SeriesScope getDeleted() {
        return deleted;
    }

    public void setDeleted(SeriesScope deleted) {
        this.deleted = deleted;
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

    public PersonalColour getColour() {
        return colour;
    }

    public void setColour(PersonalColour colour) {
        this.colour = colour;
    }

    public PersonalColour[] getColours() {
        return PersonalColour.values();
    }
}
