package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.scheduling.AppointmentId;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallRoomsTest {

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private long nanos;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final BookInMemory book = new BookInMemory(clock);
    private CallRooms rooms = new CallRooms(book, clock, () -> nanos);
    private final UUID lee = book.seat(SeatRole.PRACTITIONER, "Dr Lee");
    private final UUID mia = book.seat(SeatRole.PATIENT, "Mia Chen");
    private final UUID tom = book.seat(SeatRole.PATIENT, "Tom Reid");

    CallRoomsTest() {
        book.onEnd = event -> rooms.sessionEnded(event);
    }

    private FakeBrowser comes(UUID who) {
        FakeBrowser browser = new FakeBrowser(rooms);
        browser.hello(book.ticket(who), "page-" + who);
        return browser;
    }

    private void passes(Duration time, FakeBrowser... alive) {
        for (long left = time.toSeconds(); left > 0; left--) {
            nanos += Duration.ofSeconds(1).toNanos();
            now = now.plusSeconds(1);
            for (FakeBrowser browser : alive) {
                browser.says("{'t':'ping'}");
            }
            rooms.tick();
        }
    }

    private static void admits(FakeBrowser practitioner, UUID who) {
        practitioner.says("{'t':'admit','who':'" + who + "'}");
    }

    private static List<String> names(JsonObject message) {
        return message.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                .map(person -> person.getString("name"))
                .toList();
    }

    private FakeBrowser practitionerInTheCall() {
        FakeBrowser practitioner = comes(lee);
        practitioner.says("{'t':'start'}");
        return practitioner;
    }

    @Test
    @DisplayName("TEL-12 before the start everybody waits, and the practitioner sees who is there")
    void everybodyWaits() {
        FakeBrowser practitioner = comes(lee);
        FakeBrowser patient = comes(mia);
        patient.says("{'t':'check','state':'ready'}");

        JsonObject person = practitioner.last("person").getJsonObject("person");
        assertThat(person.getString("name")).isEqualTo("Mia Chen");
        assertThat(person.getString("state")).isEqualTo("waiting");
        assertThat(person.getString("check")).isEqualTo("ready");
        JsonObject welcome = patient.last("welcome");
        assertThat(welcome.getString("phase")).isEqualTo("waiting");
        assertThat(welcome.getBoolean("inRoom")).isFalse();
        assertThat(welcome.getJsonObject("appointment").getString("zone")).isEqualTo("Australia/Sydney");
    }

    @Test
    @DisplayName("a waiting patient sees the practitioner's name and state, and no other patient")
    void waitingPatientsDoNotSeeEachOther() {
        FakeBrowser practitioner = practitionerInTheCall();
        comes(tom);
        FakeBrowser patient = comes(mia);

        JsonObject welcome = patient.last("welcome");
        assertThat(names(welcome)).containsExactly("Dr Lee");
        assertThat(welcome.getJsonArray("people").getJsonObject(0).keySet())
                .containsExactlyInAnyOrder("id", "name", "role", "state");
        admits(practitioner, tom);
        assertThat(patient.news()).containsExactly("welcome");
    }

    @Test
    @DisplayName("TEL-12 the practitioner's Join starts the session and everybody hears it")
    void startIsHeard() {
        FakeBrowser patient = comes(mia);
        FakeBrowser practitioner = practitionerInTheCall();

        assertThat(patient.heard("live")).isTrue();
        assertThat(patient.last("person").getJsonObject("person").getString("state"))
                .isEqualTo("in");
        assertThat(practitioner.last("cost").getJsonObject("cost").getInt("creditsPerBlock"))
                .isEqualTo(2);
        assertThat(patient.heard("cost")).isFalse();
    }

    @Test
    @DisplayName("TEL-15 without enough credits the start is refused in words")
    void startIsRefused() {
        book.enoughCredits = false;
        FakeBrowser practitioner = practitionerInTheCall();

        assertThat(practitioner.last("refused").getString("why")).isEqualTo("NotEnoughCredits");
        assertThat(practitioner.last("refused").getString("text")).contains("credits");
        assertThat(practitioner.closedWith).isZero();
    }

    @Test
    @DisplayName("TEL-12 nobody is let in before the start")
    void noAdmissionBeforeTheStart() {
        FakeBrowser practitioner = comes(lee);
        FakeBrowser patient = comes(mia);
        admits(practitioner, mia);

        assertThat(practitioner.last("refused").getString("why")).isEqualTo("SessionNotStarted");
        assertThat(patient.heard("admitted")).isFalse();
    }

    @Test
    @DisplayName("TEL-26 who is let in sees who is in the room, and those hear of the newcomer")
    void admissionBringsTogether() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser first = comes(mia);
        admits(practitioner, mia);
        FakeBrowser second = comes(tom);
        admits(practitioner, tom);

        assertThat(names(first.last("admitted"))).containsExactly("Dr Lee");
        assertThat(names(second.last("admitted"))).containsExactly("Dr Lee", "Mia Chen");
        assertThat(first.last("joined").getJsonObject("person").getString("name"))
                .isEqualTo("Tom Reid");
        assertThat(practitioner.last("cost").getJsonObject("cost").getInt("patients"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("only the practitioner admits, declines and starts")
    void patientsCannotHoldTheSession() {
        practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        FakeBrowser other = comes(tom);
        patient.says("{'t':'admit','who':'" + tom + "'}");
        patient.says("{'t':'start'}");

        assertThat(patient.news()).containsExactly("welcome", "refused", "refused");
        assertThat(other.heard("admitted")).isFalse();
    }

    @Test
    @DisplayName("a declined patient hears it, stays out after coming back, and may be let in after all")
    void declining() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        practitioner.says("{'t':'decline','who':'" + mia + "'}");
        assertThat(patient.heard("declined")).isTrue();

        FakeBrowser again = comes(mia);
        assertThat(again.last("welcome").getBoolean("inRoom")).isFalse();
        assertThat(again.heard("declined")).isTrue();
        admits(practitioner, mia);
        assertThat(again.heard("admitted")).isTrue();
    }

    @Test
    @DisplayName("TEL-26 negotiation reaches people in the room only, and says truly from whom")
    void relaysInsideTheRoomOnly() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser inside = comes(mia);
        admits(practitioner, mia);
        FakeBrowser outside = comes(tom);
        practitioner.news();

        inside.says("{'t':'d','to':'" + lee + "','from':'" + tom + "','inst':'spoofed','d':{'type':'offer'}}");
        JsonObject offer = practitioner.last("d");
        assertThat(offer.getString("from")).isEqualTo(mia.toString());
        assertThat(offer.getString("inst")).isEqualTo("page-" + mia);
        assertThat(offer.getJsonObject("d").getString("type")).isEqualTo("offer");

        practitioner.news();
        outside.says("{'t':'d','to':'" + lee + "','d':{'type':'offer'}}");
        inside.says("{'t':'c','to':'" + tom + "','c':{'candidate':'x'}}");
        assertThat(practitioner.news()).isEmpty();
        assertThat(outside.heard("c")).isFalse();
    }

    @Test
    @DisplayName("the same person in another tab: the newer page wins, the older hears why")
    void anotherTabReplaces() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser older = comes(mia);
        admits(practitioner, mia);
        practitioner.news();

        FakeBrowser newer = new FakeBrowser(rooms);
        newer.hello(book.ticket(mia), "another-page");

        assertThat(older.heard("replaced")).isTrue();
        assertThat(older.closedWith).isEqualTo(1000);
        assertThat(newer.last("welcome").getBoolean("inRoom")).isTrue();
        assertThat(practitioner.last("joined").getJsonObject("person").getString("inst"))
                .isEqualTo("another-page");
        practitioner.news();
        older.drops();
        assertThat(practitioner.news()).isEmpty();
    }

    @Test
    @DisplayName("TEL-19 a lost socket is a drop, and coming back needs no admission")
    void dropAndReturn() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        admits(practitioner, mia);
        practitioner.news();

        patient.drops();
        assertThat(practitioner.news()).containsExactly("dropped");
        FakeBrowser back = comes(mia);

        assertThat(back.last("welcome").getBoolean("inRoom")).isTrue();
        assertThat(names(back.last("welcome"))).containsExactly("Dr Lee");
        assertThat(practitioner.news()).containsExactly("joined");
    }

    @Test
    @DisplayName("TEL-19 after a minute the seat counts as left, and is still theirs")
    void theSeatIsKeptForAMinute() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        admits(practitioner, mia);
        patient.drops();
        practitioner.news();

        passes(Duration.ofSeconds(60), practitioner);
        assertThat(practitioner.heard("left")).isFalse();
        passes(Duration.ofSeconds(1), practitioner);

        assertThat(practitioner.last("left").getString("why")).isEqualTo("timeout");
        assertThat(comes(mia).last("welcome").getBoolean("inRoom")).isTrue();
    }

    @Test
    @DisplayName("six seconds without a ping are a drop")
    void silenceIsADrop() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        admits(practitioner, mia);
        practitioner.news();

        passes(Duration.ofSeconds(6), practitioner);
        assertThat(practitioner.heard("dropped")).isFalse();
        passes(Duration.ofSeconds(1), practitioner);

        assertThat(practitioner.heard("dropped")).isTrue();
        assertThat(patient.closedWith).isEqualTo(1001);
    }

    @Test
    @DisplayName("a server that was held up does not take its own silence for theirs")
    void ownSilenceIsNoDrop() {
        FakeBrowser practitioner = practitionerInTheCall();
        passes(Duration.ofSeconds(1), practitioner);
        nanos += Duration.ofSeconds(20).toNanos();
        rooms.tick();
        assertThat(practitioner.closedWith).isZero();
    }

    @Test
    @DisplayName("TEL-20 a patient's Disconnect is theirs alone, and they need a new admission")
    void aPatientLeaves() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        admits(practitioner, mia);
        patient.says("{'t':'leave'}");

        assertThat(patient.heard("left-self")).isTrue();
        assertThat(patient.closedWith).isEqualTo(1000);
        assertThat(practitioner.last("left").getString("why")).isEqualTo("disconnect");
        FakeBrowser again = comes(mia);
        assertThat(again.last("welcome").getBoolean("inRoom")).isFalse();
        admits(practitioner, mia);
        assertThat(again.heard("admitted")).isTrue();
    }

    @Test
    @DisplayName("TEL-20 the practitioner's Disconnect ends it for all; the receipt is the practitioner's")
    void thePractitionerEndsIt() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        admits(practitioner, mia);
        FakeBrowser waiting = comes(tom);
        now = now.plus(Duration.ofMinutes(16));
        practitioner.says("{'t':'leave'}");

        JsonObject receipt = practitioner.last("ended").getJsonObject("receipt");
        assertThat(receipt.getInt("blocks")).isEqualTo(2);
        assertThat(receipt.getInt("credits")).isEqualTo(4);
        assertThat(patient.last("ended").getString("why")).isEqualTo("practitioner");
        assertThat(patient.last("ended")).doesNotContainKey("receipt");
        assertThat(List.of(practitioner.closedWith, patient.closedWith, waiting.closedWith))
                .containsOnly(1000);
    }

    @Test
    @DisplayName("TEL-21 the practitioner's presence is noted each ten seconds, and not while they are away")
    void presenceIsNoted() {
        FakeBrowser practitioner = practitionerInTheCall();
        passes(Duration.ofSeconds(31), practitioner);
        assertThat(book.presence).hasSize(4);

        practitioner.drops();
        passes(Duration.ofSeconds(30));
        assertThat(book.presence).hasSize(4);
    }

    @Test
    @DisplayName("TEL-21 a clock that jumps is followed by presence at once")
    void presenceFollowsTheClock() {
        FakeBrowser practitioner = practitionerInTheCall();
        passes(Duration.ofSeconds(1), practitioner);
        now = now.plus(Duration.ofMinutes(50));
        rooms.tick();

        assertThat(book.presence).last().isEqualTo(now);
        assertThat(practitioner.closedWith).isZero();
    }

    @Test
    @DisplayName("TEL-19 when the server was restarted, those who were in the call are in it again")
    void afterARestart() {
        FakeBrowser practitioner = practitionerInTheCall();
        comes(mia);
        admits(practitioner, mia);
        rooms = new CallRooms(book, clock, () -> nanos);

        FakeBrowser patient = comes(mia);
        assertThat(patient.last("welcome").getString("phase")).isEqualTo("live");
        assertThat(patient.last("welcome").getBoolean("inRoom")).isTrue();
        FakeBrowser back = comes(lee);
        assertThat(back.last("welcome").getBoolean("inRoom")).isTrue();
        assertThat(patient.last("joined").getJsonObject("person").getString("name"))
                .isEqualTo("Dr Lee");
    }

    @Test
    @DisplayName("TEL-32 who was taken off the appointment is out at once, the others stay")
    void revokedLinks() {
        FakeBrowser practitioner = practitionerInTheCall();
        FakeBrowser patient = comes(mia);
        admits(practitioner, mia);
        rooms.linksRevoked(new LinksRevoked(book.appointment, Set.of(mia)));

        assertThat(patient.last("ended").getString("why")).isEqualTo("cancelled");
        assertThat(practitioner.heard("left")).isTrue();
        assertThat(practitioner.closedWith).isZero();
    }

    @Test
    @DisplayName("TEL-23 a ticket works once, and without one nobody is heard")
    void ticketsWorkOnce() {
        String ticket = book.ticket(mia);
        FakeBrowser first = new FakeBrowser(rooms);
        first.hello(ticket, "a");
        FakeBrowser second = new FakeBrowser(rooms);
        second.hello(ticket, "b");
        FakeBrowser rude = new FakeBrowser(rooms);
        rude.says("{'t':'start'}");

        assertThat(first.heard("welcome")).isTrue();
        assertThat(second.last("refused").getString("why")).isEqualTo("LinkDead");
        assertThat(second.closedWith).isEqualTo(1008);
        assertThat(rude.closedWith).isEqualTo(1008);
    }

    @Test
    @Tag("ASVS-17.3.1")
    @Tag("ASVS-17.3.2")
    @DisplayName("who does not say hello within ten seconds, talks nonsense or too much is turned away")
    void turnsAway() {
        FakeBrowser silent = new FakeBrowser(rooms);
        FakeBrowser nonsense = new FakeBrowser(rooms);
        nonsense.says("hello?");
        FakeBrowser chatty = new FakeBrowser(rooms);
        chatty.says("{'t':'" + "x".repeat(CallRooms.LONGEST_MESSAGE) + "'}");
        passes(Duration.ofSeconds(11));

        assertThat(silent.closedWith).isEqualTo(1008);
        assertThat(nonsense.closedWith).isEqualTo(1008);
        assertThat(chatty.closedWith).isEqualTo(1009);
    }

    @Test
    @DisplayName(
            "ORG-15 who waits for a practitioner who was deactivated is told so, and the practitioner's page ends too")
    void practitionerGone() {
        FakeBrowser practitioner = comes(lee);
        FakeBrowser patient = comes(mia);

        rooms.practitionerGone(new PractitionerGone(Set.of(book.appointment, AppointmentId.random())));

        for (FakeBrowser browser : List.of(practitioner, patient)) {
            assertThat(browser.last("ended").getString("why")).isEqualTo("deactivated");
            assertThat(browser.closedWith).isEqualTo(CallRooms.CLOSE_NORMAL);
        }
    }
}
