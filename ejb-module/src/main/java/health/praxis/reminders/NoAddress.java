package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The patient has no address for the channel on file (REM-12). Details: {@code patient} (name), {@code channel}. */
public class NoAddress extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public NoAddress(String patient, Channel channel) {
        super(Map.of("patient", patient, "channel", channel));
    }
}
