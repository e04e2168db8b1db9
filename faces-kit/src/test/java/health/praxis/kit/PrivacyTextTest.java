package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrivacyTextTest {

    private static final Pattern NAMED = Pattern.compile("privacyText(?:\\.(\\w+)|\\['([\\w.]+)'\\])");

    @Test
    @DisplayName("SEC-9 the privacy page says every sentence that is written for it, and no other")
    void everySentence() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/META-INF/resources/kit/privacy.xhtml"));
        Set<String> named = new TreeSet<>();
        Matcher use = NAMED.matcher(page);
        while (use.find()) {
            named.add(use.group(1) == null ? use.group(2) : use.group(1));
        }
        assertThat(named)
                .isEqualTo(new TreeSet<>(
                        ResourceBundle.getBundle("health.praxis.kit.privacy").keySet()));
    }
}
