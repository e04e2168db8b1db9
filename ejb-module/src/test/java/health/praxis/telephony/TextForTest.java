package health.praxis.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.shared.PracticeGroupId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextForTest {

    private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");
    private static final PracticeGroupId FIRST = PracticeGroupId.random();
    private static final PracticeGroupId SECOND = PracticeGroupId.random();

    @Test
    @DisplayName("REM-21 a phone that nobody writes to is nobody's")
    void nobody() {
        assertThat(TextFor.share(List.of(), "Y", NOW)).isEmpty();
    }

    @Test
    @DisplayName("REM-21 the practice that asked last gets the text, however others have written since without asking")
    void lastWhoAsked() {
        List<TextLine> lines = List.of(line(FIRST, 1, null, 0), line(SECOND, 5, 5, 9));

        assertThat(TextFor.share(lines, "Y", NOW)).containsExactly(new TextFor(SECOND, Addressed.THIS, "Y"));
    }

    @Test
    @DisplayName(
            "REM-21 while another practice waits too, nobody can tell whose answer it is; it still goes to one only")
    void anotherWaits() {
        List<TextLine> lines = List.of(line(FIRST, 3, 3, 2), line(SECOND, 1, 1, 2));

        assertThat(TextFor.share(lines, "Y", NOW)).containsExactly(new TextFor(SECOND, Addressed.THIS_OR_ANOTHER, "Y"));
        assertThat(TextFor.share(List.of(line(FIRST, 3, 3, -1), line(SECOND, 1, 1, 2)), "Y", NOW))
                .as("the other's appointment has begun")
                .containsExactly(new TextFor(SECOND, Addressed.THIS, "Y"));
    }

    @Test
    @DisplayName("REM-19 STOP ends the texts of everybody on the number; who was not meant learns the word alone")
    void keyword() {
        List<TextLine> lines = List.of(line(FIRST, 3, null, 0), line(SECOND, 1, 1, 2));

        assertThat(TextFor.share(lines, "stop, Dr Whitlock", NOW))
                .containsExactly(
                        new TextFor(SECOND, Addressed.THIS, "stop, Dr Whitlock"),
                        new TextFor(FIRST, Addressed.KEYWORD_ONLY, "STOP"));
    }

    @Test
    @DisplayName("SEC-1 what stands for two numbers outside the practices is keyed, and differs by number and key")
    void keyedHash() {
        LineHash hash = new LineHash(new byte[32]);
        String one = hash.of("+61480000000", "+61491570156");

        assertThat(one).hasSize(64).isEqualTo(hash.of("+61480000000", "+61491570156"));
        assertThat(hash.of("+61480000000", "+61491570157")).isNotEqualTo(one);
        assertThat(hash.of("+61480000001", "+61491570156")).isNotEqualTo(one);
        assertThat(new LineHash("another key, thirty-two bytes ...".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .of("+61480000000", "+61491570156"))
                .isNotEqualTo(one);
    }

    /** Times in hours: wrote and asked so long ago, open for so long from now. */
    private static TextLine line(PracticeGroupId practice, int wroteAgo, Integer askedAgo, int openFor) {
        return new TextLine(
                practice,
                NOW.minus(Duration.ofHours(wroteAgo)),
                askedAgo == null ? null : NOW.minus(Duration.ofHours(askedAgo)),
                askedAgo == null ? null : NOW.plus(Duration.ofHours(openFor)));
    }
}
