package health.praxis.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailHtmlTest {

    @Test
    @Tag("ASVS-1.1.2")
    @DisplayName("DYN-5 what a value brings along stays text")
    void escapesEverything() {
        assertThat(MailHtml.of("Hello <b onclick='x'>\"Mia\" & co", null))
                .contains("Hello &lt;b onclick=&#39;x&#39;&gt;&quot;Mia&quot; &amp; co")
                .doesNotContain("<b ");
    }

    @Test
    @DisplayName("TEL-4 the personal link can be clicked, and only that one")
    void onlyThePersonalLinkIsClickable() {
        String html = MailHtml.of(
                "Join https://praxis.example/j/1\nor https://evil.example", URI.create("https://praxis.example/j/1"));

        assertThat(html)
                .contains("<a href=\"https://praxis.example/j/1\">https://praxis.example/j/1</a><br>")
                .containsOnlyOnce("<a ");
    }
}
