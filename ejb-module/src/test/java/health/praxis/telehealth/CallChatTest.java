package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** TEL-28: texts in the call are passed on to those who are in it, and kept nowhere. */
class CallChatTest {

    private final CallTrial call = new CallTrial();
    private FakeBrowser practitioner;
    private FakeBrowser mia;

    @BeforeEach
    void twoInTheCall() {
        practitioner = call.practitionerInTheCall();
        mia = call.admitted(practitioner, call.mia);
    }

    private static String text(String text) {
        return "{'t':'chat','ref':'r1','text':'" + text + "'}";
    }

    @Test
    @DisplayName("TEL-28 a text reaches everybody in the call, the writer too, and says truly from whom and when")
    void reachesTheCall() {
        mia.says("{'t':'chat','ref':'r1','from':'" + call.lee + "','name':'Dr Lee','text':'Hello there'}");

        JsonObject heard = practitioner.last("chat");
        assertThat(heard.getString("from")).isEqualTo(call.mia.toString());
        assertThat(heard.getString("name")).isEqualTo("Mia Chen");
        assertThat(heard.getString("text")).isEqualTo("Hello there");
        assertThat(heard.getString("at")).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(mia.last("chat").getString("id")).isEqualTo(call.mia + ":r1");
    }

    @Test
    @DisplayName("TEL-28 who waits outside neither reads nor writes")
    void outside() {
        FakeBrowser tom = call.comes(call.tom);
        mia.says(text("For the call only"));
        assertThat(tom.heard("chat")).isFalse();
        practitioner.news();

        tom.says(text("Let me in"));
        assertThat(tom.last("refused").getString("why")).isEqualTo("NotInTheCall");
        assertThat(practitioner.news()).isEmpty();
    }

    @Test
    @DisplayName("TEL-28 who comes in later is not told what was said before")
    void nothingIsKept() {
        mia.says(text("Before Tom"));
        FakeBrowser tom = call.comes(call.tom);
        practitioner.says("{'t':'admit','who':'" + call.tom + "'}");

        assertThat(tom.heard("admitted")).isTrue();
        assertThat(tom.heard("chat")).isFalse();
        assertThat(call.comes(call.mia).heard("chat")).isFalse();
    }

    @Test
    @DisplayName("TEL-28 2,000 characters go out, one more is refused")
    void longest() {
        mia.says(text("x".repeat(Chat.LONGEST)));
        assertThat(practitioner.last("chat").getString("text")).hasSize(Chat.LONGEST);
        practitioner.news();

        mia.says(text("x".repeat(Chat.LONGEST + 1)));
        assertThat(mia.last("refused").getString("why")).isEqualTo("TextTooLong");
        assertThat(practitioner.news()).isEmpty();
    }

    @Test
    @Tag("ASVS-17.3.1")
    @DisplayName("TEL-28 a flood is refused after twenty, the call goes on, and a second later one more goes out")
    void flood() {
        for (int i = 0; i < 50; i++) {
            mia.says(text("again " + i));
        }
        assertThat(practitioner.news()).hasSize(Chat.AT_ONCE).containsOnly("chat");
        assertThat(mia.last("refused").getString("why")).isEqualTo("TooManyTexts");
        assertThat(mia.closedWith).isZero();

        call.passes(Duration.ofSeconds(1));
        mia.says(text("calmer"));
        mia.says(text("not yet"));
        assertThat(practitioner.news()).containsExactly("chat");
    }

    @Test
    @Tag("ASVS-1.3.3")
    @DisplayName(
            "TEL-28 signs that steer terminals or turn the direction of writing are left out, an empty text is no text")
    void plainText() {
        mia.says(text("a\\u0000\\u001b[31mb\\nc \\u202edcba\\u202c"));
        assertThat(practitioner.last("chat").getString("text")).isEqualTo("a[31mb\nc dcba");
        practitioner.news();

        mia.says(text(" \\u0007 "));
        mia.says("{'t':'chat','text':7}");
        mia.says("{'t':'chat'}");
        assertThat(practitioner.news()).isEmpty();
    }

    @Test
    @DisplayName("TEL-19 TEL-28 what was said while somebody was away can be said again to them alone")
    void saidAgain() {
        FakeBrowser tom = call.admitted(practitioner, call.tom);
        mia.drops();
        practitioner.says(text("Are you there"));
        FakeBrowser back = call.comes(call.mia);
        tom.news();
        practitioner.says("{'t':'chat','ref':'r1','text':'Are you there','to':'" + call.mia + "'}");

        assertThat(back.last("chat").getString("id")).isEqualTo(call.lee + ":r1");
        assertThat(tom.news()).isEmpty();
    }
}
