package health.praxis.console.waitinglist;

import health.praxis.console.scheduling.PatientChoice;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.UserId;
import health.praxis.waitinglist.PartOfDay;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingWish;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed about somebody who waits; an entry that exists keeps its id and version. */
public class WaitingDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable WaitingEntryId id;
    private long version;
    private @Nullable PatientChoice patient;
    private @Nullable String practitioner;
    private @Nullable AppointmentLocation location;
    private List<String> partsOfDay = List.of();
    private List<String> weekdays = List.of();
    private boolean urgent;
    private @Nullable String comments;

    WaitingDraft() {}

    WaitingDraft(WaitingLine line) {
        WaitingWish wish = line.wish();
        id = line.id();
        version = line.version();
        patient = PatientChoice.of(line.patient());
        practitioner = wish.practitioner() == null ? null : wish.practitioner().toString();
        location = wish.location();
        partsOfDay = wish.partsOfDay().stream().sorted().map(PartOfDay::name).toList();
        weekdays = wish.weekdays().stream().sorted().map(DayOfWeek::name).toList();
        urgent = wish.urgent();
        comments = wish.comments();
    }

    WaitingWish wish() {
        return new WaitingWish(
                Objects.requireNonNull(patient, "patient").id(),
                practitioner == null || practitioner.isEmpty() ? null : new UserId(UUID.fromString(practitioner)),
                location,
                partsOfDay.stream().map(PartOfDay::valueOf).collect(Collectors.toSet()),
                weekdays.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                urgent,
                comments);
    }

    public boolean isNew() {
        return id == null;
    }

    @Nullable
    WaitingEntryId id() {
        return id;
    }

    long version() {
        return version;
    }

    public PartOfDay[] getAllParts() {
        return PartOfDay.values();
    }

    public DayOfWeek[] getAllDays() {
        return DayOfWeek.values();
    }

    public List<AppointmentLocation> getLocations() {
        return AppointmentLocation.WITHOUT_A_VISIT;
    }

    public @Nullable PatientChoice getPatient() {
        return patient;
    }

    public void setPatient(@Nullable PatientChoice patient) {
        this.patient = patient;
    }

    public @Nullable String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = practitioner;
    }

    public @Nullable AppointmentLocation getLocation() {
        return location;
    }

    public void setLocation(@Nullable AppointmentLocation location) {
        this.location = location;
    }

    public List<String> getPartsOfDay() {
        return partsOfDay;
    }

    public void setPartsOfDay(@Nullable List<String> partsOfDay) {
        this.partsOfDay = partsOfDay == null ? List.of() : List.copyOf(partsOfDay);
    }

    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(@Nullable List<String> weekdays) {
        this.weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public @Nullable String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }
}
