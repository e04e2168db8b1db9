package health.praxis.practice;

import health.praxis.audit.AuditEvent;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.AccountCard;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody's membership in a practice group. Never deleted, only deactivated (ORG-14). */
@Entity
@Table(name = "practice_user")
class PracticeUser {

    private static final Map<Role, List<AccessLevel>> OFFERED = Map.of(
            Role.PRACTITIONER,
                    List.of(AccessLevel.PERSONAL, AccessLevel.OWN_AND_CONTACT, AccessLevel.CLINICAL, AccessLevel.FULL),
            Role.ADMINISTRATOR, List.of(AccessLevel.ADMINISTRATIVE, AccessLevel.CLINICAL, AccessLevel.FULL));

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_level")
    private AccessLevel level;

    private boolean owner;
    private @Nullable String title;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private @Nullable String profession;

    @Column(name = "registration_number")
    private @Nullable String registrationNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deactivated_at")
    private @Nullable Instant deactivatedAt;

    @Embedded
    private SettingsColumns settings;

    private boolean invited;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_level")
    private @Nullable AccessLevel proposedLevel;

    @ElementCollection
    @CollectionTable(
            name = "user_location",
            joinColumns = {
                @JoinColumn(name = "practice_id", referencedColumnName = "practice_id"),
                @JoinColumn(name = "user_id", referencedColumnName = "id")
            })
    @Column(name = "location_id")
    private Set<UUID> locations = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PracticeUser() {}

    PracticeUser(PracticeGroupId practice, AddUser command, Instant now) {
        requireOffered(command.role(), command.level());
        if (command.owner() && command.level() != AccessLevel.FULL) {
            throw new LevelNotOffered(command.role(), command.level());
        }
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.accountId = command.accountId();
        this.role = command.role();
        this.level = command.level();
        this.owner = command.owner();
        this.title = textOrNull(command.title());
        this.firstName = command.firstName().strip();
        this.lastName = command.lastName().strip();
        this.profession = textOrNull(command.profession());
        this.registrationNumber = textOrNull(command.registrationNumber());
        this.createdAt = now;
        this.settings = new SettingsColumns(UserSettings.NONE);
    }

    /** The person has an account and decides themself (ORG-8). */
    void invite() {
        invited = true;
    }

    void worksAt(Collection<UUID> places) {
        locations.retainAll(places);
        locations.addAll(places);
    }

    /**
     * Takes over what was edited.
     *
     * @param shown the version that was edited
     * @param mayLower whether a practitioner's Full Access may be lowered at once, without their own confirmation (ORG-18)
     * @throws UserEditedMeanwhile when it is not the present one
     * @throws LevelNotOffered when the level does not belong to the role
     * @throws OwnerNotNarrowed when it takes something from an account owner
     * @throws SettingNotOffered when a setting does not go with role or level
     */
    void edit(int shown, EditUser command, boolean mayLower) {
        if (shown != version) {
            throw new UserEditedMeanwhile();
        }
        requireOffered(role, command.level());
        if (owner && (command.level() != AccessLevel.FULL || command.settings().narrows())) {
            throw new OwnerNotNarrowed();
        }
        boolean waits = isFullPractitioner() && command.level() != AccessLevel.FULL && !mayLower;
        requireFitting(command.settings(), waits ? level : command.level());
        if (waits) {
            proposedLevel = command.level();
        } else {
            level = command.level();
            proposedLevel = null;
        }
        settings = new SettingsColumns(command.settings());
        title = textOrNull(command.title());
        firstName = command.firstName().strip();
        lastName = command.lastName().strip();
        profession = textOrNull(command.profession());
        registrationNumber = textOrNull(command.registrationNumber());
        worksAt(command.locations());
    }

    /**
     * @throws LevelNotOffered when the level does not belong to the role, or is no lower one
     * @throws OwnerNotNarrowed for an account owner
     */
    void lowerTo(AccessLevel lower) {
        requireOffered(role, lower);
        if (lower == AccessLevel.FULL) {
            throw new LevelNotOffered(role, lower);
        }
        if (owner) {
            throw new OwnerNotNarrowed();
        }
        level = lower;
        proposedLevel = null;
    }

    /** The user agrees to the lower level that waits, or keeps the present one. */
    void answerLevel(boolean agreed) {
        if (agreed && proposedLevel != null) {
            level = proposedLevel;
        }
        proposedLevel = null;
    }

    /** @throws LevelNotOffered without Full Access (OWN-2) */
    void own() {
        if (level != AccessLevel.FULL) {
            throw new LevelNotOffered(role, level);
        }
        requireUnnarrowed();
        owner = true;
    }

    private void requireUnnarrowed() {
        if (settings.settings().narrows()) {
            throw new OwnerNotNarrowed();
        }
    }

    void disown() {
        owner = false;
    }

    void deactivate(Instant now) {
        owner = false;
        proposedLevel = null;
        deactivatedAt = now;
    }

    /** Says no to the invitation; invited again, it is the same one, ownership included (LOG-11). */
    void decline(Instant now) {
        deactivatedAt = now;
    }

    /** Level and settings are those of before (ORG-20). */
    void reactivate() {
        deactivatedAt = null;
    }

    void acceptInvitation() {
        invited = false;
    }

    boolean isFullPractitioner() {
        return role == Role.PRACTITIONER && level == AccessLevel.FULL;
    }

    boolean isOwner() {
        return owner;
    }

    boolean isInvited() {
        return invited && deactivatedAt == null;
    }

    UserState state() {
        return isDeactivated() ? UserState.DEACTIVATED : invited ? UserState.INVITED : UserState.ACTIVE;
    }

    boolean isDeactivated() {
        return deactivatedAt != null;
    }

    Role role() {
        return role;
    }

    AccessLevel level() {
        return level;
    }

    static List<AccessLevel> offered(Role role) {
        return OFFERED.getOrDefault(role, List.of());
    }

    private static void requireOffered(Role role, AccessLevel level) {
        if (!offered(role).contains(level)) {
            throw new LevelNotOffered(role, level);
        }
    }

    private void requireFitting(UserSettings wanted, AccessLevel future) {
        if (wanted.readOnly() && future == AccessLevel.FULL) {
            throw new SettingNotOffered("readOnly");
        }
        if (wanted.namesHidden() && role != Role.ADMINISTRATOR) {
            throw new SettingNotOffered("namesHidden");
        }
    }

    UserId id() {
        return new UserId(key.id());
    }

    private String name() {
        return Stream.of(title, firstName, lastName)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    private boolean active() {
        return deactivatedAt == null && !invited;
    }

    PractitionerCard practitionerCard() {
        return new PractitionerCard(id(), name(), profession, active());
    }

    UUID accountId() {
        return accountId;
    }

    UserLine line(@Nullable AccountCard account) {
        return new UserLine(
                id(),
                name(),
                account == null ? "" : account.email(),
                role,
                profession,
                level,
                owner,
                account == null ? null : account.lastSignInAt(),
                deactivatedAt,
                isInvited(),
                settings.settings());
    }

    UserDetail detail(String email) {
        return new UserDetail(
                id(),
                name(),
                email,
                role,
                title,
                firstName,
                lastName,
                profession,
                registrationNumber,
                level,
                proposedLevel,
                offered(role),
                settings.settings(),
                Set.copyOf(locations),
                owner,
                active(),
                version);
    }

    /** Adds what differs from before. */
    AuditEvent tell(AuditEvent event, UserDetail before) {
        UserDetail now = detail(before.email());
        return event.change("name", before.name(), now.name())
                .change("profession", before.profession(), now.profession())
                .change("registrationNumber", before.registrationNumber(), now.registrationNumber())
                .change("level", before.level(), now.level())
                .change("proposedLevel", before.proposedLevel(), now.proposedLevel())
                .change("settings", before.settings(), now.settings())
                .change("locations", before.locations(), now.locations())
                .change("owner", before.owner(), now.owner())
                .change("active", before.active(), now.active());
    }

    UserCard card() {
        return new UserCard(id(), accountId, name(), role, level, owner, profession, active(), settings.settings());
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
