package health.praxis.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y",
                "y.",
                "Yes",
                "YES!!!",
                "  yes please",
                "\"Yes\"",
                "(y)",
                "Yes, see you then. No need to call",
                "👍 yes",
                "✅Y",
                "👍🏽\uFE0F Yes",
                "Ｙｅｓ",
                "ｙ",
                "𝐘𝐞𝐬",
                "y\u200Bes",
                "\u202Dyes\u202C",
                "yes👍",
                "Yes\nMia",
                "¡Yes!",
                "Y - running late"
            })
    @DisplayName("REM-18 Y and Yes confirm: case, spaces, punctuation, emoji and the width of letters do not matter")
    void yes(String text) {
        assertThat(TextAnswer.of(text)).isEqualTo(TextAnswer.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "n", "No", "NO THANKS", "no.", " - No", "Ｎｏ", "❌ no", "No, yes was wrong"})
    @DisplayName("REM-18 N and No reject")
    void no(String text) {
        assertThat(TextAnswer.of(text)).isEqualTo(TextAnswer.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "👍",
                "...",
                "Yesterday",
                "Yep",
                "Nope",
                "Not sure",
                "No-one told me",
                "Y/N",
                "Yes/no?",
                "n/a",
                "Y'all come",
                "yes2",
                "see you",
                "Please stop",
                "Ok yes",
                "1",
                "Cancel my appointment please",
                "End of the street?",
                "Start time?",
                "\uD83D",
                "да"
            })
    @DisplayName("REM-18 anything else is left to a person")
    void other(String text) {
        assertThat(TextAnswer.of(text)).isEqualTo(TextAnswer.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STOP", "stop.", "Stop texting me", "STOPALL", "Unsubscribe", "unsubscribe me", "END", "quit!"})
    @DisplayName("REM-19 STOP, UNSUBSCRIBE and the carriers' other words end the texts")
    void stop(String text) {
        assertThat(TextAnswer.of(text)).isEqualTo(TextAnswer.STOP);
        assertThat(TextAnswer.of(text).stops()).isTrue();
    }

    @Test
    @DisplayName("REM-19 REM-20 CANCEL alone ends the texts too, and is told apart; START and UNSTOP bring them back")
    void cancelAndStart() {
        assertThat(TextAnswer.of("cancel")).isEqualTo(TextAnswer.CANCEL);
        assertThat(TextAnswer.CANCEL.stops()).isTrue();
        assertThat(TextAnswer.of("Start")).isEqualTo(TextAnswer.START);
        assertThat(TextAnswer.of("UNSTOP.")).isEqualTo(TextAnswer.START);
        assertThat(TextAnswer.START.stops()).isFalse();
    }

    @Property
    @Label("REM-18 whatever stands round the word and however it is written, yes stays yes")
    void anyDress(
            @ForAll @Chars({' ', '.', ',', '!', '?', '(', ')', '"', '\u2026', '\u00A0', '\u200B', '\u2714'})
                    String before,
            @ForAll @Chars({' ', '.', ',', '!', '?', ')', '"', '\u2026', '\n'}) @StringLength(min = 1) String after,
            @ForAll boolean upper,
            @ForAll String rest) {
        String word = upper ? "YES" : "yEs";
        assertThat(TextAnswer.of(before + word + after + rest)).isEqualTo(TextAnswer.YES);
    }

    @Property
    @Label("REM-18 a longer word that begins like yes or no is another word")
    void longerWords(@ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 6) String more) {
        assertThat(TextAnswer.of("yes" + more)).isEqualTo(TextAnswer.OTHER);
        assertThat(TextAnswer.of(("no" + more).toUpperCase(Locale.ROOT))).isEqualTo(TextAnswer.OTHER);
    }

    @Property
    @Label("REM-18 no text whatever breaks the reading")
    void anything(@ForAll String text) {
        assertThat(TextAnswer.of(text)).isNotNull();
    }
}
