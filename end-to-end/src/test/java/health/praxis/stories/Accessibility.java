package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** WCAG 2.2 A and AA as far as axe-core can tell. */
final class Accessibility {

    private static final String AXE = load();

    private Accessibility() {}

    /*
     * label-content-name-mismatch is left out: it compares letter by letter, and what our names spell out for the ear ("Tuesday 10:00 am, Amelia
     * Thornton, Booked") is shortened for the eye.
     */
    /** Fails with the rules broken by what the browser shows now, and where. */
    @SuppressWarnings("unchecked")
    static void check(Browser browser) {
        // The policy of our pages forbids evaluated code, WebDriver's own script channel is not bound by it.
        if (!Boolean.TRUE.equals(browser.run("return typeof window.axe === 'object'"))) {
            browser.run(AXE);
        }
        List<Map<String, Object>> broken = (List<Map<String, Object>>) browser.ask("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
                    rules: { 'label-content-name-mismatch': { enabled: false } } })
                    .then(result => done(result.violations.map(rule => ({
                        rule: rule.id + ' (' + rule.impact + '): ' + rule.help,
                        where: rule.nodes.slice(0, 5).map(node => node.target.join(' ') + ' => ' + node.html.slice(0, 160)
                            + ' => ' + (node.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 300)) }))))
                    .catch(error => done([{ rule: 'axe did not run', where: [String(error)] }]));
                """);
        assertThat(broken)
                .as("accessibility of %s", browser.path())
                .extracting(rule -> rule.get("rule") + " " + rule.get("where"))
                .isEmpty();
    }

    private static String load() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe-core/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
