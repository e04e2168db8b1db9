package health.praxis.patients;

import health.praxis.audit.AuditEvent;
import health.praxis.practice.PhoneNotValid;
import health.praxis.practice.PhoneNumbers;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.Zones;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A patient of a practice group. Made with a number that stays theirs for good, edited, and once gone from the practice kept
 * under a status that says so. The words they are found by follow every edit.
 */
@Entity
@Table(name = "patient")
class Patient {

    private static final Set<PatientStatus> NOT_SELECTABLE =
            EnumSet.of(PatientStatus.BLOCKED, PatientStatus.DECEASED, PatientStatus.DELETED);

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    private long number;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "preferred_name")
    private @Nullable String preferredName;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    private @Nullable String gender;
    private @Nullable String email;
    private @Nullable String mobile;
    private @Nullable String address;
    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "profile_type")
    private ProfileType profileType;

    @Enumerated(EnumType.STRING)
    private PatientStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(
            name = "patient_word",
            joinColumns = {
                @JoinColumn(name = "practice_id", referencedColumnName = "practice_id"),
                @JoinColumn(name = "patient_id", referencedColumnName = "id")
            })
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Patient() {}

    /**
     * @param practiceZone tells the country of phone numbers without a country code
     * @param today in the practice's zone
     * @throws PhoneNotValid when no phone could ring at the mobile number
     * @throws BirthDateInFuture when born after today
     * @throws health.praxis.shared.ZoneNotKnown when the zone has no such name
     */
    @SuppressWarnings("NullAway.Init")
    Patient(
            PracticeGroupId practice,
            long number,
            PatientDetails details,
            String practiceZone,
            LocalDate today,
            Instant now) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.number = number;
        this.createdAt = now;
        write(details, practiceZone, today);
    }

    PatientId id() {
        return new PatientId(key.id());
    }

    /**
     * Takes over what was edited, unless somebody else was faster.
     *
     * @param shown the version that was edited
     * @throws EditedMeanwhile when it is not the present one; the other refusals as for a new patient
     */
    void edit(long shown, PatientDetails details, String practiceZone, LocalDate today) {
        if (shown != version) {
            throw new EditedMeanwhile();
        }
        write(details, practiceZone, today);
    }

    private void write(PatientDetails details, String practiceZone, LocalDate today) {
        LocalDate born = details.birthDate();
        if (born != null && born.isAfter(today)) {
            throw new BirthDateInFuture(born);
        }
        String typedMobile = textOrNull(details.mobile());
        String typedZone = textOrNull(details.zone());
        mobile = typedMobile == null ? null : PhoneNumbers.e164(typedMobile, practiceZone);
        zone = typedZone == null ? null : Zones.known(typedZone);
        firstName = details.firstName().strip();
        lastName = details.lastName().strip();
        preferredName = textOrNull(details.preferredName());
        birthDate = born;
        gender = textOrNull(details.gender());
        email = textOrNull(details.email());
        address = textOrNull(details.address());
        profileType = details.profileType();
        status = details.status();
        Set<String> present = findableBy();
        words.retainAll(present);
        words.addAll(present);
    }

    private Set<String> findableBy() {
        Set<String> all = new HashSet<>();
        Stream.of(firstName, lastName, preferredName).map(SearchWords::ofName).forEach(all::addAll);
        all.add(Long.toString(number));
        all.add("px" + number);
        if (email != null) {
            all.add(SearchWords.ofEmail(email));
        }
        if (mobile != null) {
            all.add(mobile);
        }
        return all;
    }

    /** Whether this is likely the person described: the same name, and birth date, e-mail address or mobile (PAT-11). */
    boolean isLikely(PatientDetails described, @Nullable String describedMobile) {
        return isNamed(described)
                && (sameAndThere(birthDate, described.birthDate())
                        || sameAndThere(emailKey(email), emailKey(textOrNull(described.email())))
                        || sameAndThere(mobile, describedMobile));
    }

    private boolean isNamed(PatientDetails described) {
        Set<Set<String>> own = firstNames(firstName, preferredName);
        own.retainAll(firstNames(described.firstName(), described.preferredName()));
        return !own.isEmpty() && SearchWords.ofName(lastName).equals(SearchWords.ofName(described.lastName()));
    }

    private static Set<Set<String>> firstNames(String first, @Nullable String preferred) {
        Set<Set<String>> names = new HashSet<>();
        names.add(SearchWords.ofName(first));
        if (textOrNull(preferred) != null) {
            names.add(SearchWords.ofName(preferred));
        }
        return names;
    }

    private static @Nullable String emailKey(@Nullable String address) {
        return address == null ? null : SearchWords.ofEmail(address);
    }

    private static boolean sameAndThere(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    static boolean selectable(ProfileType profileType, PatientStatus status) {
        return profileType != ProfileType.CONTACT_ONLY && !NOT_SELECTABLE.contains(status);
    }

    /** The status as cards show it. */
    static String standing(ProfileType profileType, PatientStatus status) {
        return profileType == ProfileType.CONTACT_ONLY ? profileType.name() : status.name();
    }

    private String called() {
        return Objects.requireNonNullElse(preferredName, firstName);
    }

    PatientCard card() {
        return new PatientCard(
                id(),
                PatientCard.pxId(number),
                called() + " " + lastName,
                firstName + " " + lastName,
                birthDate,
                email,
                mobile,
                address == null ? null : address.strip().replaceAll("\\s*\\n\\s*", ", "),
                zone,
                selectable(profileType, status),
                standing(profileType, status),
                called(),
                email != null,
                mobile != null);
    }

    PatientProfile profile() {
        String name = called() + " " + lastName;
        boolean selectable = selectable(profileType, status);
        return new PatientProfile(
                id(), PatientCard.pxId(number), name, true, version, details(), selectable, createdAt);
    }

    PatientDetails details() {
        return new PatientDetails(
                firstName,
                lastName,
                preferredName,
                birthDate,
                gender,
                email,
                mobile,
                address,
                zone,
                profileType,
                status);
    }

    /** Adds to the event what differs from before. */
    AuditEvent tell(AuditEvent event, @Nullable PatientDetails before) {
        PatientDetails now = details();
        return event.patient(id())
                .change("firstName", before == null ? null : before.firstName(), now.firstName())
                .change("lastName", before == null ? null : before.lastName(), now.lastName())
                .change("preferredName", before == null ? null : before.preferredName(), now.preferredName())
                .change("birthDate", before == null ? null : before.birthDate(), now.birthDate())
                .change("gender", before == null ? null : before.gender(), now.gender())
                .change("email", before == null ? null : before.email(), now.email())
                .change("mobile", before == null ? null : before.mobile(), now.mobile())
                .change("address", before == null ? null : before.address(), now.address())
                .change("zone", before == null ? null : before.zone(), now.zone())
                .change("profileType", before == null ? null : before.profileType(), now.profileType())
                .change("status", before == null ? null : before.status(), now.status());
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
