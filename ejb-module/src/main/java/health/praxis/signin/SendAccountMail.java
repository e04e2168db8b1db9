package health.praxis.signin;

import health.praxis.outbox.OutboxMessage;
import health.praxis.shared.PracticeGroupId;
import java.util.UUID;

/** Asks to hand one e-mail to an account over to the mail server. */
record SendAccountMail(PracticeGroupId practice, UUID mail) implements OutboxMessage {

    @Override
    public String queue() {
        return AccountMailListener.QUEUE;
    }
}
