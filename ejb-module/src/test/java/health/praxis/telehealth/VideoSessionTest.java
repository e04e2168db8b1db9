package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VideoSessionTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private final UUID practitioner = UUID.randomUUID();
    private final UUID mia = UUID.randomUUID();
    private final UUID tom = UUID.randomUUID();
    private final VideoSession session = VideoSession.start(
            PracticeGroupId.random(),
            AppointmentId.random(),
            "mesh",
            Map.of(practitioner, SeatRole.PRACTITIONER, mia, SeatRole.PATIENT, tom, SeatRole.PATIENT),
            START);

    private static Instant after(String time) {
        return START.plus(Duration.parse(time));
    }

    private void admitted(UUID patient, String time) {
        session.admit(patient, after(time));
        session.connected(patient, after(time));
    }

    @Test
    @DisplayName("TEL-23 a link alone gives no seat: who was not let in is not connected")
    void nobodyComesInUnasked() {
        assertThatExceptionOfType(NotYourSession.class).isThrownBy(() -> session.connected(mia, after("PT1M")));
    }

    @Test
    @DisplayName("TEL-16 TEL-17 fifteen minutes with one of two patients are one block for one patient")
    void billsStartedBlocksForWhoConnected() {
        admitted(mia, "PT1M");
        session.end(EndReason.PRACTITIONER, after("PT15M"));

        assertThat(session.blocksSoFar(after("PT20M"))).isEqualTo(1);
        assertThat(session.patientsSoFar()).isEqualTo(1);
        assertThat(session.minutes(after("PT20M"))).isEqualTo(15);
    }

    @Test
    @DisplayName("TEL-18 one second more is a second block")
    void oneSecondMore() {
        session.end(EndReason.PRACTITIONER, after("PT15M1S"));
        assertThat(session.blocksSoFar(after("PT1H"))).isEqualTo(2);
    }

    @Test
    @DisplayName("TEL-17 a session nobody came to is billed for one patient")
    void nobodyCameIsOne() {
        session.end(EndReason.PRACTITIONER, after("PT5M"));
        assertThat(session.patientsSoFar()).isEqualTo(1);
    }

    @Test
    @DisplayName("TEL-17 who came and left again is billed")
    void whoLeftIsBilled() {
        admitted(mia, "PT1M");
        admitted(tom, "PT1M");
        session.disconnected(tom, after("PT2M"));
        session.end(EndReason.PRACTITIONER, after("PT10M"));
        assertThat(session.patientsSoFar()).isEqualTo(2);
    }

    @Test
    @DisplayName("TEL-17 a guest is not billed: with one patient it is one, with nobody else it is what nobody costs")
    void guestsAreNotBilled() {
        UUID mei = UUID.randomUUID();
        session.addSeat(mei, SeatRole.GUEST);
        admitted(mei, "PT1M");
        assertThat(session.connectedPatients()).isEmpty();
        assertThat(session.patientsSoFar()).isEqualTo(1);

        admitted(mia, "PT2M");
        session.end(EndReason.PRACTITIONER, after("PT10M"));
        assertThat(session.connectedPatients()).containsExactly(mia);
        assertThat(session.patientsSoFar()).isEqualTo(1);
    }

    @Test
    @DisplayName("TEL-20 whose link is taken away is out, and without a seat there is nothing to lose")
    void withdrawn() {
        UUID mei = UUID.randomUUID();
        session.withdrawn(mei, after("PT1M"));
        session.addSeat(mei, SeatRole.GUEST);
        admitted(mei, "PT2M");
        session.withdrawn(mei, after("PT3M"));

        assertThat(session.standing(mei)).isEqualTo(Standing.OUTSIDE);
        assertThat(session.expected()).containsExactlyInAnyOrder(practitioner, mia, tom);
        assertThat(session.attendees().get(mei).leftAt()).isEqualTo(after("PT3M"));
        assertThatExceptionOfType(NotYourSession.class).isThrownBy(() -> session.connected(mei, after("PT4M")));
    }

    @Test
    @DisplayName("AUD-1 joining is once for each time somebody comes in: a reload or a cut is none")
    void joinsOnce() {
        session.admit(mia, after("PT1M"));
        assertThat(session.connected(mia, after("PT1M"))).isTrue();
        assertThat(session.connected(mia, after("PT2M"))).isFalse();
        session.timedOut(mia, after("PT4M"));
        assertThat(session.connected(mia, after("PT5M"))).isTrue();
        session.disconnected(mia, after("PT6M"));
        session.admit(mia, after("PT7M"));
        assertThat(session.connected(mia, after("PT7M"))).isTrue();
        assertThat(session.connected(practitioner, after("PT8M"))).isFalse();
    }

    @Test
    @DisplayName("TEL-19 who dropped out comes back without being let in again")
    void whoDroppedComesBack() {
        admitted(mia, "PT1M");
        session.timedOut(mia, after("PT3M"));

        session.connected(mia, after("PT4M"));

        assertThat(session.standing(mia)).isEqualTo(Standing.ADMITTED);
        assertThat(session.attendees().get(mia).leftAt()).isNull();
    }

    @Test
    @DisplayName("TEL-20 a patient who clicked Disconnect comes back only when let in again")
    void whoDisconnectedMustBeLetInAgain() {
        admitted(mia, "PT1M");
        session.disconnected(mia, after("PT2M"));

        assertThat(session.standing(mia)).isEqualTo(Standing.DISCONNECTED);
        assertThatExceptionOfType(NotYourSession.class).isThrownBy(() -> session.connected(mia, after("PT3M")));
        admitted(mia, "PT3M");
        assertThat(session.standing(mia)).isEqualTo(Standing.ADMITTED);
    }

    @Test
    @DisplayName("a declined patient stays out until let in")
    void declinedStaysOut() {
        session.decline(mia, after("PT1M"));
        assertThat(session.standing(mia)).isEqualTo(Standing.DECLINED);
        session.admit(mia, after("PT2M"));
        assertThat(session.standing(mia)).isEqualTo(Standing.ADMITTED);
    }

    @Test
    @DisplayName("TEL-20 it ends once, and nobody is let in afterwards")
    void endsOnce() {
        assertThat(session.end(EndReason.PRACTITIONER, after("PT10M"))).isTrue();
        assertThat(session.end(EndReason.ABANDONED, after("PT40M"))).isFalse();

        assertThat(session.endReason()).isEqualTo(EndReason.PRACTITIONER);
        assertThatExceptionOfType(SessionOver.class).isThrownBy(() -> session.admit(mia, after("PT41M")));
    }

    @Test
    @DisplayName("TEL-21 ten minutes without the practitioner end it, billed to when they were last seen")
    void endsWhenAbandoned() {
        session.seen(Set.of(practitioner), after("PT14M"));

        assertThat(session.isAbandoned(after("PT23M59S"))).isFalse();
        assertThat(session.isAbandoned(after("PT24M"))).isTrue();
        session.end(EndReason.ABANDONED, after("PT24M"));

        assertThat(session.endedAt()).isEqualTo(after("PT14M"));
        assertThat(session.blocksSoFar(after("PT24M"))).isEqualTo(1);
    }

    @Test
    @DisplayName("TEL-21 patients who are present do not stand in for the practitioner")
    void patientsDoNotCountAsPresence() {
        admitted(mia, "PT1M");
        session.seen(Set.of(mia), after("PT9M"));
        assertThat(session.isAbandoned(after("PT10M"))).isTrue();
    }

    @Test
    @DisplayName("TEL-36 a meeting the provider lost is made anew under the next generation")
    void aLostMeetingGetsANewGeneration() {
        session.metAt(new VideoMeetings.Meeting("m-1", Map.of(mia, "a-1")));
        session.meetingLost();
        assertThat(session.meeting()).isNull();
        assertThat(session.generation()).isEqualTo(2);
    }
}
