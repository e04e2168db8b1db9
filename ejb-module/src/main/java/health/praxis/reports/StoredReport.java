package health.praxis.reports;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.CancelReason;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Right;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asked for and wants to ask again: the question, never an answer. */
@Entity
@Table(name = "saved_report")
class StoredReport {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "id") UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "made_by")
    private UUID madeBy;

    private String name;

    @Enumerated(EnumType.STRING)
    private ReportType type;

    private boolean shared;

    @Enumerated(EnumType.STRING)
    private ReportPeriod period;

    @Column(name = "from_day")
    private @Nullable LocalDate fromDay;

    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    @Column(name = "practitioner_id")
    private @Nullable UUID practitioner;

    @Enumerated(EnumType.STRING)
    private @Nullable AppointmentLocation location;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportState state;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(name = "last_only")
    private boolean lastOnly;

    @Column(name = "oldest_first")
    private boolean oldestFirst;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredReport() {}

    @SuppressWarnings("NullAway.Init")
    StoredReport(PracticeGroupId practice, UserId maker, KeepReport what, Instant now) {
        this.key = new Key(practice.value(), UUID.randomUUID());
        this.madeBy = maker.value();
        this.madeAt = now;
        this.shared = what.shared();
        keep(what);
    }

    /** Asks this from now on. Only its maker says with whom it is shared. */
    void change(KeepReport what, UserId who) {
        if (isOf(who)) {
            shared = what.shared();
        }
        keep(what);
    }

    SavedReportId id() {
        return new SavedReportId(key.id());
    }

    String name() {
        return name;
    }

    ReportType type() {
        return type;
    }

    boolean isShared() {
        return shared;
    }

    UserId maker() {
        return new UserId(madeBy);
    }

    boolean isOf(UserId who) {
        return madeBy.equals(who.value());
    }

    boolean isChangeableBy(Caller caller) {
        return isOf(caller.requireUser()) || caller.may(Right.SETTINGS_EDIT);
    }

    ReportFilter filter() {
        return new ReportFilter(
                period,
                fromDay,
                toDay,
                practitioner == null ? null : new UserId(practitioner),
                location,
                state,
                reason == null ? null : CancelReason.of(reason),
                channel,
                lastOnly,
                oldestFirst);
    }

    private void keep(KeepReport what) {
        ReportFilter filter = what.filter();
        UserId whose = filter.practitioner();
        CancelReason why = filter.reason();
        name = what.name();
        type = what.type();
        period = filter.period();
        fromDay = filter.from();
        toDay = filter.to();
        practitioner = whose == null ? null : whose.value();
        location = filter.location();
        state = filter.state();
        reason = why == null ? null : why.code();
        channel = filter.channel();
        lastOnly = filter.lastOnly();
        oldestFirst = filter.oldestFirst();
    }
}
