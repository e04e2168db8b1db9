package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.audit.Action;
import health.praxis.tenancy.Caller;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    @DisplayName("AUD-11 quotes, commas and line breaks stay inside their cell")
    void cells() {
        assertThat(Csv.line(List.of("a,b", "say \"no\"", "two\nlines", "")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+61 491 570 006", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"})
    @Tag("ASVS-1.2.10")
    @DisplayName("AUD-11 no spreadsheet takes a cell for a formula")
    void formulas(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("\"'" + text + "\"\r\n");
    }

    @Test
    @DisplayName("AUD-5 every act and every kind of actor has words")
    void words() {
        ResourceBundle texts = ResourceBundle.getBundle("health.praxis.console.history");
        assertThat(texts.keySet())
                .containsAll(Stream.of(Action.values())
                        .map(action -> "action." + action)
                        .toList())
                .containsAll(Stream.of(Caller.Kind.values())
                        .map(kind -> "kind." + kind)
                        .toList());
    }
}
