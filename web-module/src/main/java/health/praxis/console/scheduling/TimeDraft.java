package health.praxis.console.scheduling;

import health.praxis.console.TypedTexts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is typed about a practitioner's time, whatever it is for, with comments. */
public abstract class TimeDraft extends TypedTime implements TypedTexts {

    private static final long serialVersionUID = 1L;

    private @Nullable String comments;

    /** @param minutes shown first */
    TimeDraft(@Nullable String practitioner, LocalDateTime at, int minutes, ZoneId zone) {
        super(practitioner, at, minutes, zone);
    }

    public @Nullable String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }
}
