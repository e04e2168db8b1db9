package health.praxis.console.history;

import health.praxis.audit.Action;
import health.praxis.audit.HistoryFilter;
import health.praxis.console.Ids;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which part of the history is asked for, as it is typed: both days count. */
public class HistoryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a page shows before anybody asks for more. */
    private static final int DAYS = 7;

    private LocalDate from;
    private LocalDate to;
    private @Nullable String user;
    private @Nullable Action action;
    private @Nullable String text;

    HistoryForm(LocalDate today) {
        to = today;
        from = today.minusDays(DAYS - 1L);
    }

    /** @throws health.praxis.audit.HistorySpanWrong when the days are the wrong way round or more than a year apart */
    HistoryFilter filter(ZoneId zone, @Nullable PatientId patient) {
        return new HistoryFilter(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                user == null ? null : new UserId(Ids.read(user)),
                patient,
                action,
                Objects.requireNonNullElse(text, ""));
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable Action getAction() {
        return action;
    }

    public void setAction(@Nullable Action action) {
        this.action = action;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
