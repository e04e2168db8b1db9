package health.praxis.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/** WCAG 2.2 A and AA of a page as far as axe-core can tell; the script is the one the stories use. For tests only. */
final class Axe {

    private Axe() {}

    @SuppressWarnings("unchecked")
    static void check(JavascriptExecutor browser) {
        browser.executeScript(script());
        List<String> broken = (List<String>) browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
                    .then(result => done(result.violations.map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.slice(0, 4).map(node => node.html.slice(0, 160)
                        + ' => ' + (node.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 300)).join(' | '))))
                    .catch(error => done([String(error)]));
                """);
        assertThat(broken).isEmpty();
    }

    private static String script() {
        try {
            return Files.readString(Path.of("../end-to-end/src/test/resources/axe-core/axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
