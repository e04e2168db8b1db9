package health.praxis.console.settings;

import health.praxis.practice.HoursLine;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about a stretch that shall be reserved; to begin with all of its hours. */
public class ReservedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID hours;
    private String type = "";
    private LocalTime from;
    private LocalTime to;

    ReservedForm(HoursLine line) {
        hours = line.id();
        from = line.rule().from();
        to = line.rule().to();
    }

    UUID hours() {
        return hours;
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = Objects.requireNonNullElse(type, "");
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }
}
