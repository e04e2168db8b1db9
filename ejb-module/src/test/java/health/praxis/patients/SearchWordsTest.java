package health.praxis.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
}
