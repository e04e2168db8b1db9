package health.praxis.sandbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SMTP without authentication, on GreenMail's protocol handling. Mails go to the {@link SandboxStore} instead of GreenMail's
 * mailboxes. A fault is looked for at each {@code RCPT TO}, with the recipient's address as path.
 */
final class SmtpMail extends SmtpServer {

    private final SandboxStore store;
    private final Faults faults;
    private final SandboxClock clock;

    SmtpMail(int port, SandboxStore store, Faults faults, SandboxClock clock) {
        super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new Managers());
        this.store = store;
        this.faults = faults;
        this.clock = clock;
        setDaemon(true);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
        return new Connection(socket);
    }

    private final class Connection extends SmtpHandler {
        private Connection(Socket socket) {
            super(new SmtpCommandRegistry(), new SmtpManager(null, null), socket);
            manager = new Envelope(this);
        }

        @Override
        public void run() {
            try {
                super.run();
            } catch (IllegalStateException e) {
                // the client went away in the middle of a mail, or a fault closed the connection: nothing was accepted
                log.debug("SMTP connection ended early", e);
            }
        }
    }

    /** Decides on one connection's recipients and takes its mails. */
    private final class Envelope extends SmtpManager {
        private final Connection connection;
        private @Nullable Fault afterData;

        private Envelope(Connection connection) {
            super(null, null);
            this.connection = connection;
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            Fault fault = faults.take("smtp", recipient.getEmail());
            if (fault == null) {
                return null;
            }
            pause(fault.delayMillis());
            if (fault.drop() == Fault.Drop.AFTER) {
                afterData = fault;
                return null;
            }
            if (fault.drop() == Fault.Drop.BEFORE) {
                journal("RCPT", recipient.getEmail(), 0, "", fault);
                connection.close();
                return "421 closing";
            }
            if (fault.status() == 0) {
                return null;
            }
            String answer = fault.status() + " A fault set in the provider sandbox";
            journal("RCPT", recipient.getEmail(), fault.status(), answer, fault);
            return answer;
        }

        @Override
        public void send(SmtpState state) {
            MovingMessage message = state.getMessage();
            List<String> recipients =
                    message.getToAddresses().stream().map(MailAddress::getEmail).toList();
            ReceivedMail mail = MailParser.parse(
                    store.nextMailId(),
                    clock.instant(),
                    String.valueOf(message.getReturnPath()),
                    recipients,
                    source(message));
            store.add(mail);
            Fault fault = afterData;
            afterData = null;
            String to = recipients.stream().collect(Collectors.joining(", "));
            if (fault == null) {
                journal("DATA", to, 250, "250 OK", null);
            } else {
                journal("DATA", to, 0, "", fault);
                connection.close();
            }
        }

        private byte[] source(MovingMessage message) {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                message.getMessage().writeTo(out);
                return out.toByteArray();
            } catch (MessagingException e) {
                throw new IllegalStateException("The mail cannot be written", e);
            } catch (IOException e) {
                throw new UncheckedIOException("The mail cannot be read", e);
            }
        }

        private void journal(String command, String path, int status, String answer, @Nullable Fault fault) {
            store.record(
                    clock.instant(), "smtp", command, path, status, "", answer, fault == null ? "" : fault.inWords());
        }

        private void pause(int millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                connection.close();
            }
        }
    }
}
