package health.praxis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.PracticeGroupId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    enum Colour {
        PETROL
    }

    record Sample(
            PracticeGroupId practice, UUID reference, int units, long number, Instant at, Colour colour, String word)
            implements OutboxMessage {
        @Override
        public String queue() {
            return "credits";
        }
    }

    record Forbidden(PracticeGroupId practice, Object anything) implements OutboxMessage {
        @Override
        public String queue() {
            return "credits";
        }
    }

    @Test
    @DisplayName("a message reads back as it was written")
    void readsBackAsWritten() {
        Sample sample = new Sample(
                PracticeGroupId.random(),
                UUID.randomUUID(),
                -3,
                9_000_000_000L,
                Instant.parse("2026-03-04T00:00:00.123456Z"),
                Colour.PETROL,
                "\"quoted\" and ümläuts");
        assertThat(MessageText.read(Sample.class, MessageText.write(sample))).isEqualTo(sample);
    }

    @Test
    @DisplayName("a component of another type is refused when read")
    void refusesOtherTypes() {
        String text = MessageText.write(new Forbidden(PracticeGroupId.random(), "x"));
        assertThatThrownBy(() -> MessageText.read(Forbidden.class, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
