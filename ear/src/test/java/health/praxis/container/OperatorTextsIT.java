package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the operator says in their own words, from the folder that a setting names. */
@ExtendWith(ArquillianExtension.class)
class OperatorTextsIT extends WithBrowsers {

    @Test
    @DisplayName(
            "SEC-9 console and portal show the operator's policy, sub-processors and terms to everybody, as text and never as markup")
    void shown() throws Exception {
        PlainBrowser nobody = new PlainBrowser();
        for (String page : List.of("/privacy", "/portal/privacy")) {
            String text = nobody.get(page).body();
            assertThat(text)
                    .as(page)
                    .contains(
                            "ask at the desk.",
                            "Complaints are answered within 30 days.",
                            "Twilio, Sydney: text messages.",
                            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Sons, Perth: mail.",
                            "agrees to be kind.",
                            "id=\"terms\"")
                    .doesNotContain("<script>alert(1)");
        }
    }

    @Test
    @DisplayName("SEC-9 sign-in, portal and each page of the console lead to the terms")
    void linked() throws Exception {
        PlainBrowser nobody = new PlainBrowser();
        assertThat(nobody.get("/sign-in").body()).contains("href=\"/privacy#terms\"");
        assertThat(nobody.get("/portal/").body()).contains("href=\"/portal/privacy#terms\"");
        PlainBrowser owner = ownersBrowser(aPractice.open(0));
        for (String page : List.of("/calendar", "/account", "/settings/users")) {
            assertThat(owner.get(page).body()).as(page).contains("href=\"/privacy#terms\"");
        }
    }
}
