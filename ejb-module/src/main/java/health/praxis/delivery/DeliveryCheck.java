package health.praxis.delivery;

import health.praxis.installation.Settings;
import health.praxis.installation.StartupCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What sending messages needs from the environment. */
@Dependent
class DeliveryCheck implements StartupCheck {

    private static final List<String> TWILIO =
            List.of("PRAXIS_TWILIO_ACCOUNT_SID", "PRAXIS_TWILIO_AUTH_TOKEN", "PRAXIS_TWILIO_FROM");

    @Inject
    private Settings settings;

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        String gateway = settings.text("PRAXIS_SMS_GATEWAY").orElse("twilio");
        if (gateway.equals("twilio")) {
            TWILIO.stream()
                    .filter(name -> settings.text(name).isEmpty())
                    .forEach(name ->
                            problems.add(name + " is not set: set it, or set PRAXIS_SMS_GATEWAY=none to send no SMS."));
        } else if (!gateway.equals("none")) {
            problems.add("PRAXIS_SMS_GATEWAY must be twilio or none.");
        }
        if (settings.text("PRAXIS_MAIL_FROM").isEmpty()) {
            problems.add("PRAXIS_MAIL_FROM is not set: e-mail needs a sender.");
        }
        return problems;
    }
}
