package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A browser takes Enter in a field for a press of the form's first button that sends. */
class DialogsTest {

    private static final Pattern ACTS = Pattern.compile("(?s)<div class=\"dialog-acts\">(.*?)</div>");
    private static final Pattern BUTTON = Pattern.compile("<p:commandButton\\b[^>]*>");
    private static final Pattern CLOSES = Pattern.compile("action=\"#\\{\\w+\\.(close|leave|cancel)\\}\"");

    /** The buttons that Enter presses although they only close. */
    private static List<String> closedByEnter(String page) {
        return ACTS.matcher(page)
                .results()
                .map(acts -> acts.group(1))
                .flatMap(acts -> BUTTON.matcher(acts)
                        .results()
                        .map(MatchResult::group)
                        .filter(button -> !button.contains("type=\"button\""))
                        .limit(1))
                .filter(button -> CLOSES.matcher(button).find())
                .toList();
    }

    @Test
    @DisplayName("Enter in a dialog's field never closes it: what was typed would be lost")
    void neverByEnter() throws IOException {
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(DialogsTest::hasDialog)
                    .toList();
            assertThat(pages).hasSizeGreaterThan(5);
            for (Path page : pages) {
                assertThat(closedByEnter(Files.readString(page)))
                        .as(page.toString())
                        .isEmpty();
            }
        }
    }

    private static boolean hasDialog(Path page) {
        try {
            return ACTS.matcher(Files.readString(page)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName(
            "A dialog whose first sending button closes it is caught, one whose closing button sends nothing is not")
    void caught() {
        String back = "<p:commandButton id=\"back\" action=\"#{panel.close}\"/>";
        String save = "<p:commandButton id=\"save\" action=\"#{panel.save}\"/>";
        String plain = "<p:commandButton type=\"button\" onclick=\"closed()\"/>";
        assertThat(closedByEnter("<div class=\"dialog-acts\">" + back + save + "</div>"))
                .containsExactly(back);
        assertThat(closedByEnter("<div class=\"dialog-acts\">" + plain + save + "</div>"))
                .isEmpty();
    }
}
