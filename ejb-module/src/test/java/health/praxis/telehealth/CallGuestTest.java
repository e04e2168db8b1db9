package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An interpreter in a call: waits like a patient, is known as what they are, and goes when the practitioner says so. */
class CallGuestTest {

    private final CallTrial call = new CallTrial();
    private final UUID mei = call.book.guest("Mei Lin", GuestRole.INTERPRETER);
    private FakeBrowser practitioner;
    private FakeBrowser mia;

    @BeforeEach
    void oneInTheCall() {
        practitioner = call.practitionerInTheCall();
        mia = call.admitted(practitioner, call.mia);
    }

    private void practitionerSays(String type) {
        practitioner.says("{'t':'" + type + "','who':'" + mei + "'}");
    }

    private static Stream<JsonObject> people(JsonObject message) {
        return message.getJsonArray("people").stream().map(JsonValue::asJsonObject);
    }

    @Test
    @DisplayName("TEL-23 a guest who waits is told of the practitioner, and of no patient")
    void waitsApart() {
        FakeBrowser guest = call.comes(mei);

        JsonObject welcome = guest.last("welcome");
        assertThat(welcome.getString("role")).isEqualTo("guest");
        assertThat(welcome.getBoolean("inRoom")).isFalse();
        assertThat(people(welcome).map(person -> person.getString("name"))).containsExactly("Dr Lee");
        assertThat(welcome.toString()).doesNotContain("Mia").doesNotContain("Tom");
        mia.says("{'t':'media','audio':false,'video':true}");
        call.comes(call.tom);
        assertThat(guest.news()).containsExactly("welcome");
    }

    @Test
    @DisplayName("TEL-23 a guest who comes first is not told of patients either; they come when they come in")
    void comesFirst() {
        CallTrial other = new CallTrial();
        UUID first = other.book.guest("Mei Lin", GuestRole.CARER);
        FakeBrowser guest = other.comes(first);
        assertThat(people(guest.last("welcome"))).isEmpty();
        guest.news();

        FakeBrowser doctor = other.practitionerInTheCall();
        doctor.says("{'t':'admit','who':'" + first + "'}");
        assertThat(people(guest.last("admitted")).map(person -> person.getString("name")))
                .containsExactly("Dr Lee");
        other.admitted(doctor, other.mia);
        assertThat(guest.last("joined").getJsonObject("person").getString("name"))
                .isEqualTo("Mia Chen");
    }

    @Test
    @DisplayName("TEL-13 once admitted, everybody knows the guest by name and what they are here for")
    void nameAndRole() {
        FakeBrowser guest = call.comes(mei);
        assertThat(practitioner.last("person").getJsonObject("person").getString("guest"))
                .isEqualTo("interpreter");
        practitionerSays("admit");

        for (FakeBrowser page : Set.of(practitioner, mia)) {
            JsonObject person = page.last("joined").getJsonObject("person");
            assertThat(person.getString("name")).isEqualTo("Mei Lin");
            assertThat(person.getString("role")).isEqualTo("guest");
            assertThat(person.getString("guest")).isEqualTo("interpreter");
        }
        assertThat(people(guest.last("admitted")).map(person -> person.getString("name")))
                .containsExactlyInAnyOrder("Dr Lee", "Mia Chen");
        assertThat(practitioner.last("cost").getJsonObject("cost").getInt("patients"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("TEL-27 TEL-28 a guest is muted, writes, shares only when allowed, and hosts nothing")
    void inTheCall() {
        FakeBrowser guest = call.admitted(practitioner, mei);
        mia.news();
        practitionerSays("mute");
        assertThat(guest.news()).containsExactly("mute");

        guest.says("{'t':'chat','text':'Ni hao','ref':'a1'}");
        assertThat(mia.last("chat").getString("name")).isEqualTo("Mei Lin");

        guest.says("{'t':'share','on':true}");
        assertThat(guest.last("refused").getString("why")).isEqualTo("ShareNotAllowed");
        practitioner.says("{'t':'allow-share','who':'" + mei + "','on':true}");
        guest.says("{'t':'share','on':true}");
        assertThat(mia.last("person")
                        .getJsonObject("person")
                        .getJsonObject("media")
                        .getBoolean("screen"))
                .isTrue();

        for (String act : Set.of("admit", "decline", "mute", "send-back", "remove", "allow-share")) {
            guest.says("{'t':'" + act + "','who':'" + call.mia + "'}");
            assertThat(guest.last("refused").getString("why")).isEqualTo("NotYourSession");
        }
        guest.says("{'t':'start'}");
        assertThat(guest.last("refused").getString("why")).isEqualTo("NotYourSession");
    }

    @Test
    @DisplayName("TEL-13 TEL-20 a guest is sent back and removed as a patient is")
    void sentBackAndRemoved() {
        FakeBrowser guest = call.admitted(practitioner, mei);
        mia.news();
        practitionerSays("send-back");
        assertThat(guest.news()).containsExactly("sent-back");
        assertThat(mia.last("left").getString("why")).isEqualTo("sent-back");
        practitionerSays("admit");
        practitionerSays("remove");
        assertThat(guest.heard("removed")).isTrue();
        assertThat(guest.closedWith).isEqualTo(1000);
        assertThat(call.comes(mei, "again").last("welcome").getBoolean("inRoom"))
                .isFalse();
    }

    @Test
    @DisplayName("TEL-19 the second page on one link takes over, and a dropped guest comes back without asking")
    void onePersonPerLink() {
        FakeBrowser first = call.admitted(practitioner, mei);
        FakeBrowser second = call.comes(mei, "another browser");
        assertThat(first.news()).containsExactly("replaced");
        assertThat(first.closedWith).isEqualTo(1000);
        assertThat(second.last("welcome").getBoolean("inRoom")).isTrue();

        second.drops();
        assertThat(call.comes(mei, "another browser").last("welcome").getBoolean("inRoom"))
                .isTrue();
    }

    @Test
    @DisplayName("TEL-20 a guest whose link is taken away is out at once, and the page says why")
    void linkTakenAway() {
        FakeBrowser guest = call.admitted(practitioner, mei);
        mia.news();
        call.rooms.linksRevoked(new LinksRevoked(call.book.appointment, Set.of(mei)));

        assertThat(guest.last("ended").getString("why")).isEqualTo("withdrawn");
        assertThat(guest.closedWith).isEqualTo(1000);
        assertThat(mia.last("left").getString("who")).isEqualTo(mei.toString());
        guest.says("{'t':'chat','text':'still here?'}");
        assertThat(mia.heard("chat")).isFalse();
    }
}
