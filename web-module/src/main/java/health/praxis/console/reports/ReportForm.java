package health.praxis.console.reports;

import health.praxis.console.Ids;
import health.praxis.delivery.Channel;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.ReportState;
import health.praxis.reports.ReportType;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.CancelReason;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked for, as it is chosen and typed; both days count. */
public class ReportForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReportType type;
    private ReportPeriod period = ReportPeriod.LAST_30_DAYS;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String practitioner;
    private @Nullable AppointmentLocation location;
    private @Nullable ReportState state;
    private @Nullable String reason;
    private @Nullable Channel channel;
    private boolean lastOnly;
    private boolean oldestFirst;

    ReportForm(ReportType type) {
        this.type = type;
    }

    /** As it was saved. */
    static ReportForm of(ReportType type, ReportFilter filter) {
        ReportForm form = new ReportForm(type);
        UserId whose = filter.practitioner();
        CancelReason why = filter.reason();
        form.period = filter.period();
        form.from = filter.from();
        form.to = filter.to();
        form.practitioner = whose == null ? null : whose.toString();
        form.location = filter.location();
        form.state = filter.state();
        form.reason = why == null ? null : why.code();
        form.channel = filter.channel();
        form.lastOnly = filter.lastOnly();
        form.oldestFirst = filter.oldestFirst();
        return form;
    }

    /** @throws health.praxis.reports.ReportSpanWrong when chosen days are missing, reversed or more than a year apart */
    ReportFilter filter() {
        return new ReportFilter(
                period,
                from,
                to,
                practitioner == null ? null : new UserId(Ids.read(practitioner)),
                location,
                state,
                reason == null ? null : CancelReason.of(reason),
                channel,
                lastOnly,
                oldestFirst);
    }

    /** Another type has other states and reasons. */
    public void typeChosen() {
        state = null;
        reason = null;
        channel = null;
        lastOnly = false;
    }

    /** Whether the type can be narrowed by this. */
    public boolean asks(String filter) {
        return ReportLook.filters(type).contains(filter);
    }

    public boolean isChosenDays() {
        return period == ReportPeriod.CHOSEN;
    }

    public ReportType getType() {
        return type;
    }

    public void setType(ReportType type) {
        this.type = type;
    }

    public ReportPeriod getPeriod() {
        return period;
    }

    public void setPeriod(ReportPeriod period) {
        this.period = period;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
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

    public @Nullable ReportState getState() {
        return state;
    }

    public void setState(@Nullable ReportState state) {
        this.state = state;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Channel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable Channel channel) {
        this.channel = channel;
    }

    public boolean isLastOnly() {
        return lastOnly;
    }

    public void setLastOnly(boolean lastOnly) {
        this.lastOnly = lastOnly;
    }

    public boolean isOldestFirst() {
        return oldestFirst;
    }

    public void setOldestFirst(boolean oldestFirst) {
        this.oldestFirst = oldestFirst;
    }
}
