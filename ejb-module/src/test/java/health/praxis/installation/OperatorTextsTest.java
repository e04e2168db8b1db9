package health.praxis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.installation.OperatorTexts.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTextsTest {

    @TempDir
    private Path folder;

    private OperatorTexts texts() {
        return new OperatorTexts(new Settings(Map.of("PRAXIS_OPERATOR_TEXTS", folder.toString())));
    }

    @Test
    @DisplayName(
            "SEC-9 an operator's text is read by paragraphs, whatever ends its lines, and anew when it was changed")
    void paragraphs() throws IOException {
        Path terms = folder.resolve("terms.txt");
        Files.writeString(terms, "\uFEFFTerms\r\nof use\r\n \r\n\r\nBe kind.\n\n<b>1 < 2</b>\n");
        assertThat(texts().paragraphs(Text.TERMS)).containsExactly("Terms\nof use", "Be kind.", "<b>1 < 2</b>");
        assertThat(texts().has(Text.TERMS)).isTrue();
        Files.writeString(terms, "Other terms");
        assertThat(texts().paragraphs(Text.TERMS)).containsExactly("Other terms");
        assertThat(texts().problems()).isEmpty();
    }

    @Test
    @DisplayName("SEC-9 without a folder, or without a file, there is no text and nothing is wrong")
    void none() {
        assertThat(texts().paragraphs(Text.PRIVACY)).isEmpty();
        assertThat(texts().has(Text.PRIVACY)).isFalse();
        assertThat(texts().problems()).isEmpty();
        OperatorTexts unset = new OperatorTexts(new Settings(Map.of()));
        assertThat(unset.paragraphs(Text.SUB_PROCESSORS)).isEmpty();
        assertThat(unset.problems()).isEmpty();
    }

    @Test
    @DisplayName(
            "SEC-9 a folder that is none, and a file that is empty, too long or no text, are said at start and show nothing")
    void wrong() throws IOException {
        Path missing = folder.resolve("nowhere");
        assertThat(new OperatorTexts(new Settings(Map.of("PRAXIS_OPERATOR_TEXTS", missing.toString()))).problems())
                .singleElement()
                .asString()
                .contains("PRAXIS_OPERATOR_TEXTS", "no folder");
        Files.writeString(folder.resolve("privacy.txt"), " \n\n");
        Files.writeString(folder.resolve("terms.txt"), "x".repeat(100_001));
        Files.write(folder.resolve("sub-processors.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(texts().problems())
                .containsExactly(
                        "PRAXIS_OPERATOR_TEXTS: privacy.txt is empty.",
                        "PRAXIS_OPERATOR_TEXTS: sub-processors.txt is no text in UTF-8.",
                        "PRAXIS_OPERATOR_TEXTS: terms.txt cannot be read, or is longer than 100000 bytes.");
        for (Text text : Text.values()) {
            assertThat(texts().paragraphs(text)).isEmpty();
        }
    }
}
