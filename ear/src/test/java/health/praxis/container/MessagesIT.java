package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.outbox.DeadLetterCard;
import health.praxis.outbox.DeadLetters;
import health.praxis.outbox.OutboxMessage;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages leave once, failures say why, and what nobody could handle waits for a person. */
@ExtendWith(ArquillianExtension.class)
class MessagesIT extends HouseDeployment {

    /** An order of a kind no room knows. */
    public record NobodysOrder(PracticeGroupId practice, UUID reference) implements OutboxMessage {
        @Override
        public String queue() {
            return "credits";
        }
    }

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Delivery delivery;

    @Inject
    private Orders orders;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private Scheduling scheduling;

    @AfterEach
    void gatewaysAreWellAgain() throws Exception {
        sandbox.noFaults();
    }

    @Test
    @DisplayName("an SMS reaches the phone with its link, is reported delivered, and the link is forgotten")
    void smsArrives() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String phone = "+61491570156";
        int before = sandbox.sms(phone).size();
        MessageId id = send(practice, Channel.SMS, phone);
        eventually(() -> state(practice, id), "DELIVERED"::equals);
        assertThat(sandbox.sms(phone)).hasSize(before + 1);
        assertThat(sandbox.sms(phone).getJsonObject(before).getString("body"))
                .contains("https://praxis.example/join/1");
        assertThat(database.ask(practice.id(), "select body from outgoing_message where id = ?", id.value()))
                .allSatisfy(body -> assertThat(body).doesNotContain("praxis.example/join"));
        assertThat(database.count(practice.id(), "select count(*) from outgoing_message where sealed_link is not null"))
                .isZero();
    }

    @Test
    @DisplayName("an e-mail reaches the mailbox once")
    void mailArrives() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String mailbox = practice.id() + "@patients.example";
        MessageId id = send(practice, Channel.EMAIL, mailbox);
        eventually(() -> state(practice, id), "SENT"::equals);
        assertThat(sandbox.mails(mailbox)).hasSize(1);
    }

    @Test
    @Tag("ASVS-16.5.2")
    @DisplayName("a gateway that answers 500 is asked once; the message is never sent six times")
    void serverErrorIsAskedOnce() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String phone = "+61491570157";
        sandbox.fault("{\"provider\":\"twilio\",\"pathRegex\":\".*Messages.json\",\"status\":500,\"times\":50}");
        MessageId id = send(practice, Channel.SMS, phone);
        eventually(
                () -> state(practice, id),
                state -> List.of("UNKNOWN", "SENDING", "FAILED").contains(state) && postsQuietly(phone) > 0);
        eventually(
                () -> state(practice, id), state -> List.of("UNKNOWN", "FAILED").contains(state));
        assertThat(posts(phone)).isOne();
        assertThat(sandbox.sms(phone)).isEmpty();
    }

    @Test
    @DisplayName("an answer that was lost leaves one SMS and an outcome that is not called failed")
    void lostAnswerIsNotSentAgain() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String phone = "+61491570158";
        sandbox.fault(
                "{\"provider\":\"twilio\",\"pathRegex\":\".*Messages.json\",\"times\":1,\"dropConnection\":\"after\"}");
        MessageId id = send(practice, Channel.SMS, phone);
        eventually(
                () -> state(practice, id),
                state -> List.of("UNKNOWN", "SENT", "DELIVERED").contains(state));
        assertThat(sandbox.sms(phone)).hasSize(1);
    }

    @Test
    @DisplayName("REM-12 a number the provider refuses fails with its reason")
    void refusedNumberFails() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        MessageId id = send(practice, Channel.SMS, "+6112");
        eventually(() -> state(practice, id), "FAILED"::equals);
        assertThat(database.ask(practice.id(), "select reason from outgoing_message where id = ?", id.value()))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    @Tag("ASVS-15.2.2")
    @Tag("ASVS-16.5.2")
    @DisplayName("a booking does not wait for gateways that answer nothing")
    void bookingDoesNotWait() throws Exception {
        sandbox.fault("{\"provider\":\"twilio\",\"pathRegex\":\".*\",\"delayMs\":8000,\"times\":20}");
        sandbox.fault("{\"provider\":\"smtp\",\"pathRegex\":\".*\",\"delayMs\":8000,\"times\":20}");
        APractice.Opened practice = aPractice.open(100);
        PatientId patient = aPractice.patient(practice, "Tess");
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            Instant at = Instant.parse("2031-01-01T00:00:00Z").plus(Duration.ofHours(i));
            Callers.get(
                    practice.owner(),
                    () -> scheduling.book(new BookAppointment(
                            practice.practitioner(), at, 30, AppointmentLocation.CLINIC, List.of(patient), null)));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    @DisplayName(
            "an order nobody can handle becomes a dead letter, is listed for its practice only, and can be retried once")
    void deadLettersAreKept() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        APractice.Opened other = aPractice.open(0);
        orders.put(new NobodysOrder(practice.id(), UUID.randomUUID()));
        List<DeadLetterCard> open =
                eventually(() -> Callers.get(practice.owner(), deadLetters::open), letters -> letters.size() == 1);
        assertThat(open.get(0).type()).isEqualTo("NobodysOrder");
        assertThat(Callers.get(other.owner(), deadLetters::open)).isEmpty();
        Callers.run(practice.owner(), () -> deadLetters.retry(open.get(0).id()));
        eventually(
                () -> Callers.get(practice.owner(), deadLetters::open),
                letters -> letters.size() == 1
                        && !letters.get(0).id().equals(open.get(0).id()));
        assertThat(database.count(practice.id(), "select count(*) from audit_entry where action = 'RETRY'"))
                .isOne();
    }

    private MessageId send(APractice.Opened practice, Channel channel, String to) {
        return Callers.get(
                practice.owner(),
                () -> delivery.send(new OutgoingMessage(
                        new MessageId(UUID.randomUUID()),
                        channel,
                        to,
                        null,
                        channel == Channel.EMAIL ? "Your appointment" : null,
                        "Your link: " + OutgoingMessage.LINK_PLACE,
                        URI.create("https://praxis.example/join/1"))));
    }

    private String state(APractice.Opened practice, MessageId id) throws Exception {
        return database.ask(practice.id(), "select state from outgoing_message where id = ?", id.value())
                .get(0);
    }

    /** Other tests of this run may still be sending to their phones. */
    private int posts(String phone) throws Exception {
        return (int) sandbox.requests("twilio").stream()
                .map(JsonValue::asJsonObject)
                .filter(request -> "POST".equals(request.getString("method")))
                .filter(request -> request.getString("requestBody").contains(phone.substring(1)))
                .count();
    }

    private int postsQuietly(String phone) {
        try {
            return posts(phone);
        } catch (Exception away) {
            throw new IllegalStateException(away);
        }
    }
}
