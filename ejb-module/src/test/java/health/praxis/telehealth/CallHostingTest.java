package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the practitioner does with those who are in the call, and who shows a screen. */
class CallHostingTest {

    private final CallTrial call = new CallTrial();
    private FakeBrowser practitioner;
    private FakeBrowser mia;
    private FakeBrowser tom;

    @BeforeEach
    void threeInTheCall() {
        practitioner = call.practitionerInTheCall();
        mia = call.admitted(practitioner, call.mia);
        tom = call.admitted(practitioner, call.tom);
        mia.news();
    }

    private String aboutMia(String type) {
        return "{'t':'" + type + "','who':'" + call.mia + "'}";
    }

    private String letMiaShare(boolean on) {
        return "{'t':'allow-share','who':'" + call.mia + "','on':" + on + "}";
    }

    private static JsonObject media(FakeBrowser viewer) {
        return viewer.last("person").getJsonObject("person").getJsonObject("media");
    }

    @Test
    @DisplayName("TEL-27 who is muted by the practitioner is asked to mute, and nobody else hears of it")
    void mute() {
        practitioner.says(aboutMia("mute"));

        assertThat(mia.news()).containsExactly("mute");
        assertThat(tom.news()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TEL-27 only the practitioner mutes, sends back, removes and allows sharing")
    @ValueSource(strings = {"mute", "send-back", "remove", "allow-share"})
    void onlyThePractitioner(String act) {
        tom.says(aboutMia(act));

        assertThat(tom.last("refused").getString("why")).isEqualTo("NotYourSession");
        assertThat(mia.news()).isEmpty();
        assertThat(practitioner.news()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("TEL-27 nothing of it can be done to the practitioner or to somebody of another appointment")
    @ValueSource(strings = {"mute", "send-back", "remove", "allow-share"})
    void onPatientsOfThisAppointmentOnly(String act) {
        practitioner.says("{'t':'" + act + "','who':'" + call.lee + "'}");
        assertThat(practitioner.last("refused").getString("why")).isEqualTo("NotYourSession");
        practitioner.news();

        practitioner.says("{'t':'" + act + "','who':'" + java.util.UUID.randomUUID() + "'}");
        assertThat(practitioner.news()).containsExactly("refused");
    }

    @Test
    @DisplayName(
            "TEL-13 who is sent back waits, is out for the others, hears nothing of the call and comes in when admitted")
    void sendBack() {
        practitioner.says(aboutMia("send-back"));

        assertThat(mia.news()).containsExactly("sent-back");
        assertThat(tom.last("left").getString("why")).isEqualTo("sent-back");
        assertThat(practitioner.last("person").getJsonObject("person").getString("state"))
                .isEqualTo("waiting");
        mia.says("{'t':'d','to':'" + call.lee + "','d':{'type':'offer'}}");
        tom.says("{'t':'chat','text':'She cannot read this'}");
        assertThat(mia.news()).isEmpty();
        assertThat(practitioner.heard("d")).isFalse();

        practitioner.says(aboutMia("admit"));
        assertThat(mia.heard("admitted")).isTrue();
    }

    @Test
    @DisplayName("TEL-13 who was sent back waits after a reload, too")
    void sentBackStaysOutside() {
        practitioner.says(aboutMia("send-back"));

        JsonObject welcome = call.comes(call.mia, "reloaded").last("welcome");
        assertThat(welcome.getBoolean("inRoom")).isFalse();
        assertThat(welcome.getJsonArray("people")).hasSize(1);
    }

    @Test
    @DisplayName(
            "TEL-20 who is removed is out at once, and the link leads only to the door until they are admitted again")
    void remove() {
        practitioner.says(aboutMia("remove"));

        assertThat(mia.news()).containsExactly("removed");
        assertThat(mia.closedWith).isEqualTo(1000);
        assertThat(tom.last("left").getString("why")).isEqualTo("removed");
        FakeBrowser again = call.comes(call.mia, "again");
        assertThat(again.last("welcome").getBoolean("inRoom")).isFalse();
        assertThat(again.heard("declined")).isTrue();

        practitioner.says(aboutMia("admit"));
        assertThat(again.heard("admitted")).isTrue();
    }

    @Test
    @DisplayName("TEL-28 the practitioner shares at once; the others hear who shares")
    void practitionerShares() {
        practitioner.says("{'t':'share','on':true}");

        assertThat(media(mia).getBoolean("screen")).isTrue();
        practitioner.says("{'t':'share','on':false}");
        assertThat(media(mia).getBoolean("screen")).isFalse();
    }

    @Test
    @DisplayName("TEL-28 a patient shares only when the practitioner allowed it, and no longer than that")
    void patientShares() {
        mia.says("{'t':'share','on':true}");
        assertThat(mia.last("refused").getString("why")).isEqualTo("ShareNotAllowed");
        assertThat(practitioner.news()).isEmpty();

        practitioner.says(letMiaShare(true));
        assertThat(mia.last("may-share").getBoolean("on")).isTrue();
        mia.says("{'t':'share','on':true}");
        assertThat(media(practitioner).getBoolean("screen")).isTrue();

        practitioner.says(letMiaShare(false));
        assertThat(mia.last("may-share").getBoolean("on")).isFalse();
        assertThat(media(tom).getBoolean("screen")).isFalse();
    }

    @Test
    @DisplayName("TEL-28 one screen at a time")
    void oneScreen() {
        practitioner.says(letMiaShare(true));
        mia.says("{'t':'share','on':true}");
        practitioner.says("{'t':'share','on':true}");

        assertThat(practitioner.last("refused").getString("why")).isEqualTo("ShareTaken");
    }

    @Test
    @DisplayName("TEL-28 a reloaded page shares nothing any more; the same page after a cut still does")
    void shareAfterReload() {
        practitioner.says(letMiaShare(true));
        mia.says("{'t':'share','on':true}");
        mia.drops();
        FakeBrowser back = call.comes(call.mia);
        assertThat(back.last("welcome").getBoolean("mayShare")).isTrue();
        assertThat(screenOfMia()).isTrue();

        call.comes(call.mia, "reloaded");
        assertThat(screenOfMia()).isFalse();
    }

    private boolean screenOfMia() {
        return practitioner
                .last("joined")
                .getJsonObject("person")
                .getJsonObject("media")
                .getBoolean("screen");
    }

    @Test
    @DisplayName("TEL-28 who leaves the call and comes back has to be allowed again")
    void permissionEndsWithTheCall() {
        practitioner.says(letMiaShare(true));
        practitioner.says(aboutMia("send-back"));
        practitioner.says(aboutMia("admit"));
        mia.says("{'t':'share','on':true}");

        assertThat(mia.last("refused").getString("why")).isEqualTo("ShareNotAllowed");
    }
}
