package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.delivery.Channel;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderState;
import health.praxis.reminders.ReplyLine;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers that end texts or visits, come at once, too late, or about what is hidden. */
@ExtendWith(ArquillianExtension.class)
class TwoWayStopIT extends WithTwoWay {

    @Test
    @DisplayName("REM-12 REM-19 after STOP no SMS leaves and none is paid for, whoever tries; START brings them back")
    void stopAndStart() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone);
        AppointmentId id = asked(practice, ines, 3, phone);
        sandbox.reply(phone, "STOP", "");
        eventually(() -> stopped(practice), count -> count == 1);
        status(practice, id, "BOOKED");
        int before = sandbox.sms(phone).size();
        long lines = database.count(practice.id(), "select count(*) from ledger_line");

        AppointmentId next = book(practice, ines, 5, AppointmentLocation.TELEHEALTH);
        sendNow(practice, next);
        ReminderLine failed = eventually(() -> before(practice, next), line -> line.state() == ReminderState.FAILED);
        assertThat(failed.reason()).isEqualTo("UNSUBSCRIBED");
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> reminders.sendLink(next, ines, Channel.SMS)))
                .isInstanceOf(PatientUnsubscribed.class);
        assertThat(sandbox.sms(phone)).hasSize(before);
        assertThat(database.count(practice.id(), "select count(*) from ledger_line"))
                .isEqualTo(lines);

        sandbox.reply(phone, "start", "");
        eventually(() -> stopped(practice), count -> count == 0);
        sendNow(practice, next);
        eventually(() -> sandbox.sms(phone).size(), count -> count == before + 1);
    }

    @Test
    @DisplayName("REM-20 CANCEL ends the texts and leaves the appointment to a person; it is not cancelled by it")
    void cancelMayMeanTheVisit() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        AppointmentId id = asked(practice, patient(practice, "Ines", phone), 3, phone);

        answer(practice, id, phone, "Cancel", "CHECK_RESPONSE");

        assertThat(stopped(practice)).isOne();
        assertThat(Callers.get(practice.owner(), replies::waiting)).isOne();
    }

    @Test
    @DisplayName("REM-18 a Y and an N at the same moment are both kept, and the one that came last stands")
    void atOnce() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        AppointmentId id = asked(practice, patient(practice, "Ines", phone), 3, phone);

        Together.run(
                8,
                i -> () -> post(
                        Map.of("MessageSid", sid(), "From", phone, "To", OURS, "Body", i % 2 == 0 ? "Y" : "N"), null));

        List<ReplyLine> all = eventually(() -> repliesTo(practice, id), list -> list.size() == 8);
        String last = database.ask(practice.id(), "select answer from reminder_reply order by arrived_at desc limit 1")
                .get(0);
        assertThat(all).hasSize(8);
        status(practice, id, last.equals("YES") ? "CONFIRMED" : "REJECTED");
    }

    @Test
    @DisplayName("STA-6 an answer after a final status does not change it; it is kept and waits to be seen")
    void tooLate() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone);
        AppointmentId id = asked(practice, ines, 3, phone);
        Callers.run(practice.owner(), () -> scheduling.setStatus(id, ines, AppointmentStatus.ATTENDED));

        sandbox.reply(phone, "N", "");

        List<ReplyLine> kept = eventually(() -> repliesTo(practice, id), list -> !list.isEmpty());
        assertThat(kept).extracting(ReplyLine::outcome).containsExactly(ReplyLine.Outcome.UNCHANGED);
        status(practice, id, "ATTENDED");
        assertThat(Callers.get(practice.owner(), replies::waiting)).isOne();
    }

    @Test
    @DisplayName("ACC-7 a reply is hidden from whoever does not see the appointment, and from other practices")
    void hiddenLikeTheAppointment() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        AppointmentId id = asked(practice, patient(practice, "Ines", phone), 3, phone);
        answer(practice, id, phone, "Y", "CONFIRMED");
        UUID reply = Callers.get(practice.owner(), replies::unseen).get(0).id();
        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Caller stranger = aPractice.open(0).owner();

        assertThat(Callers.get(narrow, replies::waiting)).isZero();
        assertThat(Callers.get(narrow, replies::unseen)).isEmpty();
        missing(narrow, () -> replies.seen(reply));
        missing(stranger, () -> replies.seen(reply));
        assertThatThrownBy(() -> Callers.get(stranger, () -> reminderQueries.ofAppointment(id)))
                .isInstanceOf(NotFound.class);
    }
}
