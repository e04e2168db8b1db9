package health.praxis.reminders;

import health.praxis.delivery.OutgoingMessage;
import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** How much room a join link takes in a text, before there is one. */
@Dependent
class LinkLength {

    @Inject
    private Settings settings;

    /** The text with something as long as our links are where the link will be. */
    String in(String body) {
        return body.replace(OutgoingMessage.LINK_PLACE, settings.publicUrl() + "/portal/join/" + "x".repeat(32));
    }
}
