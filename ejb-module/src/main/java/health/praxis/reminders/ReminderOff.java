package health.praxis.reminders;

import health.praxis.delivery.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are not sent about an appointment, and whose setting that is (REM-7, REM-8).
 *
 * @param patientName as the caller's calendar writes it (CAL-9), where it is the patient's own wish; else null
 * @param types in their order
 */
public record ReminderOff(
        ReminderLevel level, Channel channel, @Nullable String patientName, List<ReminderType> types) {}
