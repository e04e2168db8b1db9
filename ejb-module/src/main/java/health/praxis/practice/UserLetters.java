package health.praxis.practice;

import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What new users are written (ORG-8, ORG-9). Never a password. */
@Dependent
class UserLetters {

    @Inject
    private Settings settings;

    OutgoingMessage welcome(String email, String practice) {
        return letter(
                email,
                "Your sign-in to " + practice,
                "Hello,\n\n" + practice + " has added you as a user of Praxis.\n\nSign in at " + settings.publicUrl()
                        + "/sign-in with this email address and the temporary password that " + practice
                        + " gives you. You choose your own password at the first sign-in.\n");
    }

    OutgoingMessage invitation(String email, String practice) {
        return letter(
                email,
                practice + " invites you",
                "Hello,\n\n" + practice + " invites you to work with them in Praxis.\n\nSign in at "
                        + settings.publicUrl()
                        + "/sign-in as usual and accept or reject the invitation under Notifications. Until you accept, "
                        + practice + " is closed to you.\n");
    }

    private static OutgoingMessage letter(String email, String subject, String body) {
        return new OutgoingMessage(MessageId.random(), Channel.EMAIL, email.strip(), null, subject, body, null);
    }
}
