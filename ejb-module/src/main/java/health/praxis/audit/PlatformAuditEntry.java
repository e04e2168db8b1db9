package health.praxis.audit;

import health.praxis.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the installation's own history: failed sign-ins, acts of those who run it. No patient data. */
@Entity
@Immutable
@Table(name = "platform_audit_entry")
class PlatformAuditEntry {

    @Id
    private UUID id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Caller.Kind actorKind;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String description;
    private @Nullable String page;
    private @Nullable String address;
    private int epoch;
    private byte @Nullable [] mac;

    @SuppressWarnings("NullAway.Init")
    protected PlatformAuditEntry() {}

    PlatformAuditEntry(
            Instant at,
            Caller caller,
            Action action,
            @Nullable UUID accountId,
            String description,
            @Nullable String page,
            HistoryKeys keys) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.actorKind = caller.kind();
        this.accountId = accountId;
        this.action = action;
        this.description = description;
        this.page = page;
        this.address = caller.address();
        this.epoch = keys.epoch();
        this.mac = keys.code(epoch, bytes());
    }

    Stamp stamp() {
        return new Stamp(id, at, epoch, mac, bytes(), List.of());
    }

    private byte[] bytes() {
        return Canonical.platformEntry(id, at, actorKind.name(), accountId, action.name(), description, page, address);
    }
}
