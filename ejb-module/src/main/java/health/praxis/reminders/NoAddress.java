package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The patient has no mobile number, or no e-mail address, on file. Details: {@code channel}, {@code patient} (name). */
public class NoAddress extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public NoAddress(Channel channel, String patientName) {
        super(Map.of("channel", channel.name(), "patient", patientName));
    }
}
