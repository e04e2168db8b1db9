package health.praxis.console.scheduling;

import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityId;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.PatientLine;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.SuggestedLocation;
import health.praxis.scheduling.TypeCard;
import health.praxis.shared.PatientId;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingWish;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed into the appointment form, in the practice's zone; an appointment that exists keeps its id and version. */
public class AppointmentDraft extends TimeDraft {

    private static final long serialVersionUID = 1L;

    /** Shown first for a new appointment (APT-2). */
    private static final int USUAL_MINUTES = 50;

    private @Nullable AppointmentId id;
    private long version;
    private @Nullable WaitingEntryId waiting;
    private List<PatientChoice> patients = List.of();
    private AppointmentLocation location = AppointmentLocation.CLINIC;
    private boolean locationChosen;
    private SuggestedLocation.@Nullable Source suggestedBy;
    private List<String> facilities = List.of();
    private @Nullable String externalLink;
    private @Nullable String address;
    private boolean addressHidden;
    private @Nullable AppointmentLocation leaving;
    private final RepeatDraft repeat = new RepeatDraft();
    private String type = "";
    private @Nullable TypeCard keptType;
    private SeriesScope scope = SeriesScope.THIS;

    AppointmentDraft(@Nullable String practitioner, LocalDateTime at, ZoneId zone) {
        super(practitioner, at, USUAL_MINUTES, zone);
    }

    AppointmentDraft(AppointmentDetail detail, ZoneId zone) {
        this(detail.practitioner().toString(), LocalDateTime.ofInstant(detail.start(), zone), zone);
        id = detail.id();
        version = detail.version();
        setMinutes(detail.minutes());
        location = detail.location();
        setComments(detail.comments());
        leaving = location;
        externalLink = detail.externalLink() == null
                ? null
                : detail.externalLink().address().toString();
        address = detail.address();
        addressHidden = isElsewhere() && address == null;
        keptType = detail.type();
        type = keptType == null ? "" : keptType.id().toString();
        patients = detail.patients().stream()
                .map(PatientLine::patient)
                .map(PatientChoice::of)
                .toList();
    }

    /** A new one for somebody who waits (WL-6); with this practitioner unless they wait for another one. */
    static AppointmentDraft of(WaitingLine waits, @Nullable String practitioner, LocalDateTime at, ZoneId zone) {
        WaitingWish wish = waits.wish();
        AppointmentDraft draft = new AppointmentDraft(
                wish.practitioner() == null ? practitioner : wish.practitioner().toString(), at, zone);
        draft.waiting = waits.id();
        draft.patients = List.of(PatientChoice.of(waits.patient()));
        draft.location = Objects.requireNonNullElse(wish.location(), draft.location);
        draft.locationChosen = wish.location() != null;
        draft.setComments(wish.comments());
        return draft;
    }

    /** The entry on the waiting list that it takes off; null when it takes none (WL-6). */
    public @Nullable WaitingEntryId getWaiting() {
        return waiting;
    }

    BookAppointment booking() {
        return new BookAppointment(
                user(),
                startsAt(),
                getMinutes(),
                location,
                patientIds(),
                getComments(),
                where(),
                facilityIds(),
                typeId());
    }

    private @Nullable String where() {
        return isElsewhere() ? address : externalLink;
    }

    ChangeAppointment change() {
        return new ChangeAppointment(
                startsAt(), getMinutes(), location, patientIds(), getComments(), where(), facilityIds(), typeId());
    }

    /** The same with the rooms and equipment that it has (LOC-9). */
    AppointmentDraft booked(List<FacilityCard> rooms) {
        facilities = rooms.stream().map(room -> room.id().toString()).toList();
        return this;
    }

    private Set<FacilityId> facilityIds() {
        return facilities.stream().map(FacilityId::of).collect(Collectors.toSet());
    }

    /** Lasts as long as the type says. */
    void take(TypeCard chosen) {
        setMinutes(chosen.details().minutes());
    }

    /** Takes place there unless somebody chose another location; where nothing is suggested, at the clinic (LOC-12). */
    void suggest(@Nullable SuggestedLocation suggested) {
        if (!locationChosen) {
            location = suggested == null ? AppointmentLocation.CLINIC : suggested.location();
            suggestedBy = suggested == null ? null : suggested.source();
        }
    }

    /** The location is somebody's own choice from now on. */
    void chose() {
        locationChosen = true;
        suggestedBy = null;
    }

    /** Who said where it takes place; null where nobody did, or somebody chose it. */
    SuggestedLocation.@Nullable Source suggestedBy() {
        return suggestedBy;
    }

    @Nullable
    AppointmentTypeId typeId() {
        return type.isEmpty() ? null : AppointmentTypeId.of(type);
    }

    void leaveOut() {
        if (isNew()) {
            repeat.leaveOut(this);
        }
    }

    @Override
    public String formKey() {
        return "appointment:" + (id == null ? "new" : id);
    }

    @Override
    public Map<String, String> texts() {
        return Map.of(
                "comments", Objects.requireNonNullElse(getComments(), ""),
                "externalLink", Objects.requireNonNullElse(externalLink, ""),
                "address", Objects.requireNonNullElse(address, ""));
    }

    @Override
    public void type(Map<String, String> texts) {
        setComments(texts.getOrDefault("comments", getComments()));
        externalLink = texts.getOrDefault("externalLink", externalLink);
        address = texts.getOrDefault("address", address);
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

    /** Whether rooms and equipment go with the location (LOC-9). */
    public boolean isClinic() {
        return location == AppointmentLocation.CLINIC;
    }

    /** Whether an external link goes with the location (TEL-34). */
    public boolean isOnline() {
        return location == AppointmentLocation.ONLINE;
    }

    /** Whether an address is typed for it (LOC-11). */
    public boolean isAddressTyped() {
        return isElsewhere() && !addressHidden;
    }

    /** Whether it keeps an address that is not shown to whoever changes it (ANON-4). */
    public boolean isAddressKept() {
        return isElsewhere() && addressHidden;
    }

    private boolean isElsewhere() {
        return location == AppointmentLocation.ADDRESS;
    }

    public boolean isAtHome() {
        return location == AppointmentLocation.HOME;
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

    public List<PatientChoice> getPatients() {
        return patients;
    }

    public void setPatients(@Nullable List<PatientChoice> patients) {
        this.patients = patients == null ? List.of() : List.copyOf(patients);
    }

    public AppointmentLocation getLocation() {
        return location;
    }

    public void setLocation(AppointmentLocation location) {
        this.location = location;
    }

    public List<String> getFacilities() {
        return facilities;
    }

    public void setFacilities(@Nullable List<String> facilities) {
        this.facilities = facilities == null ? List.of() : List.copyOf(facilities);
    }

    public @Nullable String getExternalLink() {
        return externalLink;
    }

    public void setExternalLink(@Nullable String externalLink) {
        this.externalLink = externalLink;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    /** The id of its type; empty for none. */
    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = Objects.requireNonNullElse(type, "");
    }

    /** The type that the appointment has until now, whatever became of it. */
    @Nullable
    TypeCard getKeptType() {
        return keptType;
    }

    /** How a new one repeats (APT-9). */
    public RepeatDraft getRepeat() {
        return repeat;
    }

    /** Which of its series a change concerns (APT-10). */
    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    public AppointmentLocation[] getLocations() {
        return AppointmentLocation.values();
    }
}
