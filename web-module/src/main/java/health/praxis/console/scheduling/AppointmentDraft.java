package health.praxis.console.scheduling;

import health.praxis.console.TypedTexts;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.PatientLine;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed into the appointment form, in the practice's zone; an appointment that exists keeps its id and version. */
public class AppointmentDraft implements Serializable, TypedTexts {

    private static final long serialVersionUID = 1L;

    /** Shown first for a new appointment (APT-2). */
    private static final int USUAL_MINUTES = 50;

    private final ZoneId zone;
    private @Nullable AppointmentId id;
    private long version;
    private @Nullable String practitioner;
    private List<PatientChoice> patients = List.of();
    private LocalDate date;
    private LocalTime start;
    private Integer minutes = USUAL_MINUTES;
    private AppointmentLocation location = AppointmentLocation.CLINIC;
    private @Nullable String comments;
    private @Nullable String externalLink;
    private @Nullable AppointmentLocation leaving;

    AppointmentDraft(@Nullable String practitioner, LocalDateTime at, ZoneId zone) {
        this.practitioner = practitioner;
        this.date = at.toLocalDate();
        this.start = at.toLocalTime();
        this.zone = zone;
    }

    AppointmentDraft(AppointmentDetail detail, ZoneId zone) {
        this(detail.practitioner().toString(), LocalDateTime.ofInstant(detail.start(), zone), zone);
        id = detail.id();
        version = detail.version();
        minutes = detail.minutes();
        location = detail.location();
        comments = detail.comments();
        leaving = location;
        externalLink = detail.externalLink() == null
                ? null
                : detail.externalLink().address().toString();
        patients = detail.patients().stream()
                .map(PatientLine::patient)
                .map(PatientChoice::of)
                .toList();
    }

    BookAppointment booking() {
        return new BookAppointment(user(), startsAt(), minutes, location, patientIds(), comments, externalLink);
    }

    ChangeAppointment change() {
        return new ChangeAppointment(startsAt(), minutes, location, patientIds(), comments, externalLink);
    }

    @Override
    public String formKey() {
        return "appointment:" + (id == null ? "new" : id);
    }

    @Override
    public Map<String, String> texts() {
        return Map.of(
                "comments", Objects.requireNonNullElse(comments, ""),
                "externalLink", Objects.requireNonNullElse(externalLink, ""));
    }

    @Override
    public void type(Map<String, String> texts) {
        comments = texts.getOrDefault("comments", comments);
        externalLink = texts.getOrDefault("externalLink", externalLink);
    }

    Instant startsAt() {
        return date.atTime(start).atZone(zone).toInstant();
    }

    UserId user() {
        return new UserId(UUID.fromString(practitioner));
    }

    List<PatientId> patientIds() {
        return patients.stream().map(PatientChoice::id).toList();
    }

    public boolean isNew() {
        return id == null;
    }

    public boolean isTelehealth() {
        return location == AppointmentLocation.TELEHEALTH;
    }

    /** Whether an external link goes with the location (TEL-34). */
    public boolean isOnline() {
        return location == AppointmentLocation.ONLINE;
    }

    /** Where they were to meet until now, if they shall meet elsewhere; null otherwise. */
    public @Nullable AppointmentLocation getLeaving() {
        return leaving == location ? null : leaving;
    }

    public @Nullable AppointmentId getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public @Nullable String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = practitioner;
    }

    public List<PatientChoice> getPatients() {
        return patients;
    }

    public void setPatients(@Nullable List<PatientChoice> patients) {
        this.patients = patients == null ? List.of() : List.copyOf(patients);
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

    public AppointmentLocation getLocation() {
        return location;
    }

    public void setLocation(AppointmentLocation location) {
        this.location = location;
    }

    public @Nullable String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }

    public @Nullable String getExternalLink() {
        return externalLink;
    }

    public void setExternalLink(@Nullable String externalLink) {
        this.externalLink = externalLink;
    }

    public AppointmentLocation[] getLocations() {
        return AppointmentLocation.values();
    }
}
