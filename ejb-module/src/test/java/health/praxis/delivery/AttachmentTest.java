package health.praxis.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("MSG-1 Files that go with an e-mail")
class AttachmentTest {

    private static final byte[] WORDS = "Breathe in".getBytes(UTF_8);

    @ParameterizedTest(name = "{0}")
    @DisplayName("have the type that name and content say")
    @CsvSource({
        "plan.pdf, 255044462d312e37, application/pdf",
        "PLAN.PDF, 25504446, application/pdf",
        "knee.png, 89504e470d0a1a0a00, image/png",
        "knee.jpg, ffd8ffe0, image/jpeg",
        "knee.jpeg, ffd8ff, image/jpeg",
        "diary.docx, 504b0304, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "diary.txt, 41, text/plain"
    })
    void kinds(String name, String content, String type) {
        assertThat(checked(name, HexFormat.of().parseHex(content)).type()).isEqualTo(type);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are none of another kind, and none whose content is not what the name says")
    @CsvSource({
        "page.html, 3c68746d6c3e",
        "drawing.svg, 3c7376673e",
        "tool.exe, 4d5a",
        "macro.docm, 504b0304",
        "files.zip, 504b0304",
        "page.pdf, 3c68746d6c3e",
        "tool.jpg, 4d5a9000",
        "short.png, 8950",
        "tool.txt, 4d5a00",
        "pdf, 25504446",
        ".pdf, 25504446",
        "plan.pdf.exe, 25504446"
    })
    @Tag("ASVS-1.3.4")
    @Tag("ASVS-5.2.2")
    void refused(String name, String content) {
        byte[] bytes = HexFormat.of().parseHex(content);
        assertThatThrownBy(() -> checked(name, bytes)).isInstanceOf(AttachmentKindRefused.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("have a name without folders, and without signs that make it read as something else")
    @CsvSource({
        "../../etc/plan.txt, plan.txt",
        "C:\\letters\\plan.txt, plan.txt",
        "plan\u202etxt.exe.txt, plantxt.exe.txt",
        "'pl\u0000an\n.txt', plan.txt",
        "'pl\"an<.txt', plan.txt",
        "Übung 1.txt, Übung 1.txt"
    })
    @Tag("ASVS-5.4.2")
    void names(String typed, String name) {
        assertThat(checked(typed, WORDS).name()).isEqualTo(name);
    }

    @Test
    @DisplayName("are shortened in front of the ending, which stays")
    void longNames() {
        assertThat(checked("x".repeat(300) + ".txt", WORDS).name()).hasSize(120).endsWith("x.txt");
    }

    @Test
    @DisplayName("have content, are ten at most, and have 8 MB together")
    @Tag("ASVS-5.2.1")
    void limits() {
        assertThatThrownBy(() -> checked("plan.txt", new byte[0])).isInstanceOf(AttachmentEmpty.class);
        Attachment small = new Attachment("plan.txt", WORDS);
        assertThatCode(() -> Attachment.checked(Collections.nCopies(10, small))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Attachment.checked(Collections.nCopies(11, small)))
                .isInstanceOf(TooManyAttachments.class);
        byte[] most = new byte[8 * 1024 * 1024];
        Arrays.fill(most, (byte) 'a');
        Attachment large = new Attachment("all.txt", most);
        assertThatCode(() -> Attachment.checked(List.of(large))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Attachment.checked(List.of(large, small))).isInstanceOf(AttachmentsTooLarge.class);
        assertThat(small.toString()).doesNotContain("plan");
    }

    private static Attachment checked(String name, byte[] content) {
        return Attachment.checked(List.of(new Attachment(name, content))).get(0);
    }
}
