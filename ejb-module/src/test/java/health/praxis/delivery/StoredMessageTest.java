package health.praxis.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import health.praxis.shared.PracticeGroupId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoredMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final SealedLink SEAL = new SealedLink(new byte[32]);
    private static final URI LINK = URI.create("https://praxis.example/portal/join/abc");
    private static final SmsGateway.Report DELIVERED = new SmsGateway.Report(MessageState.DELIVERED, null);
    private static final SmsGateway.Report SENT = new SmsGateway.Report(MessageState.SENT, null);
    private static final SmsGateway.Report FAILED =
            new SmsGateway.Report(MessageState.FAILED, DeliveryReason.WRONG_ADDRESS);

    private final StoredMessage message = new StoredMessage(
            PracticeGroupId.random(),
            new OutgoingMessage(
                    MessageId.random(), Channel.SMS, "+61491570156", null, null, "Join: [Video Consult Link]", LINK),
            SEAL,
            NOW);

    @Test
    @DisplayName("TEL-4 the link stands in the letter only, what is kept holds its place")
    void theLinkStandsInTheLetterOnly() {
        message.begin(NOW);

        assertThat(message.letter(SEAL, List.of()).body()).isEqualTo("Join: " + LINK);
        assertThat(message.card(true).body()).isEqualTo("Join: [Video Consult Link]");
        assertThat(message.letter(SEAL, List.of()).toString())
                .doesNotContain("abc")
                .doesNotContain("6149");
    }

    @Test
    @DisplayName("a message found sending is not sent again")
    void isTakenOnce() {
        assertThat(message.begin(NOW)).isTrue();
        assertThat(message.begin(NOW)).isFalse();
    }

    @Test
    @DisplayName("the link is forgotten once the message is settled")
    void theLinkIsForgotten() {
        message.begin(NOW);
        message.settle(new Outcome.Sent("SM1"), NOW);

        assertThat(message.letter(SEAL, List.of()).link()).isNull();
    }

    @Test
    @DisplayName("a gateway that is not reached is tried five times, then it failed")
    void triesFiveTimes() {
        for (int attempt = 1; attempt < StoredMessage.MOST_ATTEMPTS; attempt++) {
            assertThat(message.begin(NOW)).isTrue();
            message.settle(new Outcome.NotReached(), NOW);
            assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        }
        message.begin(NOW);
        message.settle(new Outcome.NotReached(), NOW);

        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo(DeliveryReason.GATEWAY_UNREACHABLE);
    }

    @Test
    @DisplayName("a lost answer is unknown: never sent again, asked for later, and settled by what is found")
    void aLostAnswerIsAskedFor() {
        message.begin(NOW);
        message.settle(new Outcome.Unknown(), NOW);

        assertThat(message.state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(message.begin(NOW)).isFalse();
        assertThat(message.isInDoubt()).isTrue();
        assertThat(message.letter(SEAL, List.of()).body()).contains(LINK.toString());

        message.settle(new Outcome.Sent("SM1"), NOW);
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.isInDoubt()).isFalse();
    }

    @Test
    @DisplayName("what the gateway does not have never went out")
    void whatIsNotFoundFailed() {
        message.begin(NOW);
        message.settle(new Outcome.Unknown(), NOW);
        message.notFound(NOW);

        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo(DeliveryReason.NO_ANSWER);
    }

    @Test
    @DisplayName("reports that come late, twice or out of order never take a message back")
    void neverGoesBack() {
        message.begin(NOW);
        assertThat(message.report(DELIVERED, NOW)).isTrue();

        message.settle(new Outcome.Sent("SM1"), NOW);
        assertThat(message.report(SENT, NOW)).isFalse();
        assertThat(message.report(FAILED, NOW)).isFalse();
        assertThat(message.report(DELIVERED, NOW)).isFalse();
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    @DisplayName("REM-12 a sent message may turn out not to have arrived")
    void aSentMessageMayFail() {
        message.begin(NOW);
        message.settle(new Outcome.Sent("SM1"), NOW);
        assertThat(message.report(FAILED, NOW)).isTrue();
        assertThat(message.reason()).isEqualTo(DeliveryReason.WRONG_ADDRESS);
    }

    @Test
    @DisplayName("lists show recipients masked")
    void recipientsAreMasked() {
        assertThat(StoredMessage.masked("+61491570156")).isEqualTo("•••156");
        assertThat(StoredMessage.masked("mia@example.com")).isEqualTo("m•••@example.com");
    }

    @Test
    @DisplayName("a body with a place for a link needs a link")
    void aPlaceNeedsALink() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutgoingMessage(
                        MessageId.random(), Channel.SMS, "+61491570156", null, null, "[Video Consult Link]", null));
    }
}
