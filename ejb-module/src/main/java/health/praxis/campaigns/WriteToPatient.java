package health.praxis.campaigns;

import health.praxis.delivery.Attachment;
import health.praxis.delivery.Channel;
import health.praxis.shared.PatientId;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody has written to a patient (MSG-1).
 *
 * @param form made with the form, so that sending it twice sends one message
 * @param subject e-mail only
 * @param attachments e-mail only
 */
public record WriteToPatient(
        @NotNull UUID form,
        @NotNull PatientId patient,
        @NotNull Channel channel,
        @Nullable String subject,
        @NotNull String text,
        @NotNull List<Attachment> attachments) {

    /** Without files. */
    public WriteToPatient(UUID form, PatientId patient, Channel channel, @Nullable String subject, String text) {
        this(form, patient, channel, subject, text, List.of());
    }

    /** Without subject and text, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "message to a patient by " + channel;
    }
}
