package health.praxis.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.credits.SmsText;
import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageSearch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may be written to a patient, and in which order messages stand. */
class DraftTest {

    @Test
    @DisplayName("MSG-1 a text message is sent without blanks around it, its line ends as phones count them")
    void plain() {
        assertThat(Draft.of(Channel.SMS, "left from an e-mail", "  Bring your referral.\r\nThank you \n"))
                .isEqualTo(new Draft(Channel.SMS, null, "Bring your referral.\nThank you"));
    }

    @Test
    @DisplayName("REM-15 a text costs what a reminder of the same words costs")
    void segments() {
        assertThat(Stream.of("x".repeat(160), "x".repeat(161), "x".repeat(70) + "ж", "ж".repeat(70))
                        .map(text -> new SmsText(Draft.plain(text + "\r\n")).segments()))
                .containsExactly(1, 2, 2, 1);
    }

    @Test
    @DisplayName("MSG-1 without a text, and an e-mail without a subject, nothing is sent")
    void incomplete() {
        assertThatThrownBy(() -> Draft.of(Channel.SMS, null, " \r\n ")).isInstanceOf(MessageIncomplete.class);
        assertThatThrownBy(() -> Draft.of(Channel.EMAIL, null, "Hello")).isInstanceOf(MessageIncomplete.class);
        assertThatThrownBy(() -> Draft.of(Channel.EMAIL, " \n ", "Hello")).isInstanceOf(MessageIncomplete.class);
    }

    @Test
    @DisplayName("REM-14 a text message has at most 800 characters, an e-mail 10,000, its subject 200")
    void tooLong() {
        assertThat(Draft.of(Channel.SMS, null, "x".repeat(800)).text()).hasSize(800);
        assertThatThrownBy(() -> Draft.of(Channel.SMS, null, "x".repeat(801)))
                .isInstanceOfSatisfying(
                        MessageTooLong.class,
                        refused -> assertThat(refused.details())
                                .containsEntry("length", 801)
                                .containsEntry("max", 800));
        assertThatThrownBy(() -> Draft.of(Channel.EMAIL, "Hello", "x".repeat(10_001)))
                .isInstanceOf(MessageTooLong.class);
        assertThatThrownBy(() -> Draft.of(Channel.EMAIL, "x".repeat(201), "Hello"))
                .isInstanceOf(MessageTooLong.class);
    }

    @Test
    @Tag("ASVS-1.3.11")
    @DisplayName("MSG-1 a subject is one line, so that it adds no header to the e-mail")
    void oneLine() {
        assertThat(Draft.of(Channel.EMAIL, "Your visit\r\nBcc: all@post.example", "Hello")
                        .subject())
                .isEqualTo("Your visit Bcc: all@post.example");
    }

    @Test
    @DisplayName("DYN-2 the term of a join link, which nobody would fill in, is refused")
    void term() {
        assertThatThrownBy(() -> Draft.of(Channel.SMS, null, "Join: [Video Consult Link]"))
                .isInstanceOf(TermNotFilled.class);
        assertThat(Draft.of(Channel.SMS, null, "Room [3]").text()).isEqualTo("Room [3]");
    }

    @Test
    @DisplayName("MSG-1 messages of the same moment stand in the order in which the database sorts their ids")
    void order() {
        Instant now = Instant.parse("2026-03-03T10:00:00Z");
        MessageSearch.Place high =
                new MessageSearch.Place(now, UUID.fromString("f0000000-0000-4000-8000-000000000000"));
        MessageSearch.Place low = new MessageSearch.Place(now, UUID.fromString("10000000-0000-4000-8000-000000000000"));
        MessageSearch.Place later = new MessageSearch.Place(now.plusSeconds(1), low.id());
        assertThat(Stream.of(low, later, high)
                        .sorted(MessageSearch.Place.NEWEST_FIRST)
                        .toList())
                .isEqualTo(List.of(later, high, low));
    }
}
