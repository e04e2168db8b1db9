package health.praxis.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static final int AUSTRALIA = 61;

    @Test
    @DisplayName("a name gives its words without case and accents")
    void words() {
        assertThat(SearchWords.ofName("José van der Berg-Łukasz"))
                .containsExactly("jose", "van", "der", "berg", "lukasz");
        assertThat(SearchWords.ofName("O'Brien")).containsExactly("obrien");
        assertThat(SearchWords.ofName("Großmann")).containsExactly("grossmann");
        assertThat(SearchWords.ofName("李 小龍")).containsExactly("李", "小龍");
        assertThat(SearchWords.ofName(null)).isEmpty();
    }

    @Test
    @DisplayName("typed parts of a name are separate terms, in any order")
    void nameParts() {
        assertThat(SearchWords.terms(" Berg  JOS ", AUSTRALIA)).containsExactly(List.of("berg"), List.of("jos"));
    }

    @Test
    @DisplayName("a phone number is found as dialled, with spaces, and with its country")
    void phone() {
        assertThat(SearchWords.terms("0491 570 1", AUSTRALIA)).containsExactly(List.of("+614915701"));
        assertThat(SearchWords.terms("+61 491", AUSTRALIA)).containsExactly(List.of("+61491"));
        assertThat(SearchWords.terms("lee 0491", AUSTRALIA)).containsExactly(List.of("lee"), List.of("+61491"));
    }

    @Test
    @DisplayName("ANON-1 a PX id is found with and without its letters; bare digits may also be a phone number")
    void pxId() {
        assertThat(SearchWords.terms("PX-300001", AUSTRALIA)).containsExactly(List.of("px300001"));
        assertThat(SearchWords.terms("300001", AUSTRALIA)).containsExactly(List.of("300001", "+300001", "+61300001"));
    }

    @Test
    @DisplayName("an e-mail address stays whole")
    void email() {
        assertThat(SearchWords.terms("Ana.Lee@Ex", AUSTRALIA)).containsExactly(List.of("ana.lee@ex"));
    }

    @Test
    @DisplayName("a very long text asks for six terms at most; signs alone ask for none")
    void bounds() {
        assertThat(SearchWords.terms("a ".repeat(500), AUSTRALIA)).hasSize(6);
        assertThat(SearchWords.terms("-- %%", AUSTRALIA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PX-300001, 300001", "px300, 300", "'PX 300001', 300001", "' 300001 ', 300001"})
    @DisplayName("ANON-5 without names an ID is found by its digits, with or without its letters")
    void typedIds(String typed, String digits) {
        assertThat(SearchWords.number(typed)).containsExactly(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana", "0491 570 156", "+61491570156", "ana@post.example", "PX-3%", "%", "PX-", "3_0"})
    @DisplayName("ANON-5 without names nothing but an ID is looked for")
    void noIds(String typed) {
        assertThat(SearchWords.number(typed)).isEmpty();
    }
}
