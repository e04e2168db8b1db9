package health.praxis.delivery.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailConnectionsTest {

    private static final int MOST_MAILS = 50;

    private MailServer server;
    private MailConnections connections;
    private Session session;

    @BeforeEach
    void aMailServer() throws IOException {
        server = new MailServer();
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(server.port()));
        settings.setProperty("mail.smtp.localhost", "localhost");
        session = Session.getInstance(settings);
        connections = new MailConnections(session);
    }

    @AfterEach
    void stop() throws IOException {
        connections.closeAll();
        server.close();
    }

    @Test
    @DisplayName("REM-3 mails one after the other use one connection")
    void oneConnection() throws MessagingException {
        for (int mail = 0; mail < 3; mail++) {
            send("ada@patients.example");
        }

        assertThat(server.taken).hasSize(3);
        assertThat(server.opened).hasValue(1);
    }

    @Test
    @DisplayName("REM-3 a connection is not used for ever")
    void notForEver() throws MessagingException {
        for (int mail = 0; mail <= MOST_MAILS; mail++) {
            send("ada@patients.example");
        }

        assertThat(server.taken).hasSize(MOST_MAILS + 1);
        assertThat(server.opened).hasValue(2);
    }

    @Test
    @DisplayName("REM-12 a connection that the server has closed costs no mail, and sends none twice")
    void closedMeanwhile() throws Exception {
        send("ada@patients.example");
        server.hangUp();
        send("bo@patients.example");

        assertThat(server.taken).containsExactly("ada@patients.example", "bo@patients.example");
        assertThat(server.opened).hasValue(2);
    }

    @Test
    @DisplayName("REM-12 after a refused recipient the next mail has a connection of its own")
    void refused() throws MessagingException {
        assertThatThrownBy(() -> send("refused@patients.example")).isInstanceOf(SendFailedException.class);
        send("ada@patients.example");

        assertThat(server.taken).containsExactly("ada@patients.example");
        assertThat(server.opened).hasValue(2);
    }

    private void send(String to) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("praxis@practice.example"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setText("Text");
        mail.saveChanges();
        connections.send(mail);
    }

    /** As little of SMTP as a mail needs, over real sockets. */
    private static final class MailServer {

        private final AtomicInteger opened = new AtomicInteger();
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));

        MailServer() throws IOException {
            Thread thread = new Thread(this::accept, "mail server");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return listening.getLocalPort();
        }

        void hangUp() throws IOException {
            for (Socket socket : open) {
                socket.close();
            }
        }

        void close() throws IOException {
            listening.close();
            hangUp();
        }

        private void accept() {
            try {
                while (true) {
                    Socket socket = listening.accept();
                    opened.incrementAndGet();
                    open.add(socket);
                    Thread thread = new Thread(() -> serve(socket), "mail connection");
                    thread.setDaemon(true);
                    thread.start();
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        private void serve(Socket socket) {
            try (socket;
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
                say(socket, "220 ready");
                String to = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String command = line.toUpperCase(Locale.ROOT);
                    if (command.startsWith("RCPT TO:<REFUSED")) {
                        say(socket, "550 nobody here");
                    } else if (command.startsWith("RCPT TO:")) {
                        to = line.substring("RCPT TO:<".length(), line.indexOf('>'));
                        say(socket, "250 ok");
                    } else if (command.equals("DATA")) {
                        say(socket, "354 go on");
                        readMail(lines);
                        taken.add(to);
                        say(socket, "250 taken");
                    } else {
                        say(socket, command.equals("QUIT") ? "221 bye" : "250 ok");
                    }
                }
            } catch (IOException closed) {
                // hung up
            }
        }

        private static void readMail(BufferedReader lines) throws IOException {
            for (String line = lines.readLine(); line != null && !line.equals("."); ) {
                line = lines.readLine();
            }
        }

        private static void say(Socket socket, String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
