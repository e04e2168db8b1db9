package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.AccountCard;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
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

    /** Personal access waits until relationships between practitioners and patients are kept: offered now, it would show too much. */
    private static final Map<Role, Set<AccessLevel>> OFFERED = Map.of(
            Role.PRACTITIONER, Set.of(AccessLevel.OWN_AND_CONTACT, AccessLevel.CLINICAL, AccessLevel.FULL),
            Role.ADMINISTRATOR, Set.of(AccessLevel.ADMINISTRATIVE, AccessLevel.CLINICAL, AccessLevel.FULL));

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

    @SuppressWarnings("NullAway.Init")
    protected PracticeUser() {}

    PracticeUser(PracticeGroupId practice, AddUser command, Instant now) {
        boolean offered = OFFERED.getOrDefault(command.role(), Set.of()).contains(command.level());
        if (!offered || command.owner() && command.level() != AccessLevel.FULL) {
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
        return deactivatedAt == null;
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
                deactivatedAt);
    }

    UserCard card() {
        return new UserCard(id(), accountId, name(), role, level, owner, profession, active());
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
