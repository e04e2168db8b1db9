package health.praxis.audit;

import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a practice's user action history. Written once, never touched again. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    static final String INSERT =
            "insert into audit_entry (practice_id, id, at, actor_kind, actor_id, actor_name, action,"
                    + " subject_type, subject_ids, patient_ids, description, changes, page, address, epoch, mac)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Caller.Kind actorKind;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_name")
    private @Nullable String actorName;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Column(name = "subject_type")
    private String subject;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "subject_ids", columnDefinition = "uuid[]")
    private UUID[] subjectIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "patient_ids", columnDefinition = "uuid[]")
    private UUID[] patientIds;

    private String description;

    private @Nullable String changes;
    private @Nullable String page;
    private @Nullable String address;
    private int epoch;
    private byte @Nullable [] mac;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(
            UUID practiceId,
            Instant at,
            Caller caller,
            AuditEvent event,
            @Nullable String changes,
            @Nullable String page,
            HistoryKeys keys) {
        this.key = new Key(practiceId, UUID.randomUUID());
        this.at = at;
        this.actorKind = caller.kind();
        this.actorId = caller.user() == null ? caller.subject() : caller.user().value();
        this.actorName = isNamed(caller.kind()) ? caller.name() : null;
        this.action = event.action();
        this.subject = event.subject();
        this.subjectIds = event.subjectIds().toArray(UUID[]::new);
        this.patientIds = event.patients().toArray(UUID[]::new);
        this.description = event.description();
        this.changes = changes;
        this.page = page;
        this.address = caller.address();
        this.epoch = keys.epoch();
        this.mac = keys.code(epoch, bytes());
    }

    /** Puts the entry into {@link #INSERT}. */
    void fill(PreparedStatement insert) throws SQLException {
        Connection connection = insert.getConnection();
        int column = 0;
        for (Object value : new @Nullable Object[] {
            key.practiceId(),
            key.id(),
            at.atOffset(ZoneOffset.UTC),
            actorKind.name(),
            actorId,
            actorName,
            action.name(),
            subject,
            connection.createArrayOf("uuid", subjectIds),
            connection.createArrayOf("uuid", patientIds),
            description,
            changes,
            page,
            address,
            epoch,
            mac
        }) {
            insert.setObject(++column, value);
        }
    }

    HistoryLine line() {
        return new HistoryLine(
                key.id(),
                at,
                actorKind,
                actorId,
                actorName,
                action,
                subject,
                List.of(subjectIds),
                Stream.of(patientIds).map(PatientId::new).toList(),
                description,
                ChangesText.read(changes),
                page,
                address);
    }

    Stamp stamp() {
        return new Stamp(key.id(), at, epoch, mac, bytes(), List.of(patientIds));
    }

    private byte[] bytes() {
        return Canonical.entry(
                key.practiceId(),
                key.id(),
                at,
                actorKind.name(),
                actorId,
                actorName,
                action.name(),
                subject,
                subjectIds,
                patientIds,
                description,
                changes,
                page,
                address);
    }

    /** Jobs and providers are known by their name; everybody else by an id. */
    private static boolean isNamed(Caller.Kind kind) {
        return kind == Caller.Kind.JOB || kind == Caller.Kind.WEBHOOK;
    }
}
