package health.praxis.delivery;

/** The mail server that takes our e-mail. Calls are made outside transactions. */
public interface MailGateway {

    /** Hands one e-mail over. The Message-ID is made from the message's id and so stays the same. */
    Outcome send(Letter letter);
}
