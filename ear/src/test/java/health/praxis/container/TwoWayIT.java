package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.reminders.ReplyLine;
import health.praxis.reminders.ReplyNotice;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reminders that ask, and what becomes of the answers. Each test has phones of its own. */
@ExtendWith(ArquillianExtension.class)
class TwoWayIT extends WithTwoWay {

    @Test
    @DisplayName(
            "REM-16 REM-18 REM-22 Y confirms, N rejects, anything else is left to a person; each is kept, free, and seen")
    void answersSetTheStatus() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone);
        AppointmentId id = asked(practice, ines, 3, phone);
        assertThat(sandbox.sms(phone).getJsonObject(0).getString("body"))
                .endsWith("Reply Y to confirm or N if you cannot come.");
        long lines = database.count(practice.id(), "select count(*) from ledger_line");

        answer(practice, id, phone, "  yes, see you! ", "CONFIRMED");
        answer(practice, id, phone, "No", "REJECTED");
        answer(practice, id, phone, "Yesterday you said ten?", "CHECK_RESPONSE");

        assertThat(repliesTo(practice, id))
                .extracting(ReplyLine::text, ReplyLine::outcome)
                .containsExactly(
                        tuple("  yes, see you! ", ReplyLine.Outcome.CONFIRMED),
                        tuple("No", ReplyLine.Outcome.REJECTED),
                        tuple("Yesterday you said ten?", ReplyLine.Outcome.CHECK_RESPONSE));
        assertThat(database.count(practice.id(), "select count(*) from ledger_line"))
                .isEqualTo(lines);
        assertThat(database.count(practice.id(), "select count(*) from incoming_text where body is not null"))
                .isZero();
        assertThat(database.ask(
                        practice.id(),
                        "select actor_kind || ' ' || (changes::jsonb #>> '{status,after}') from audit_entry"
                                + " where description = 'answered by text message' and ? = any(patient_ids) order by at",
                        ines.value()))
                .containsExactly("PARTICIPANT CONFIRMED", "PARTICIPANT REJECTED", "PARTICIPANT CHECK_RESPONSE");

        List<ReplyNotice> unseen = Callers.get(practice.owner(), replies::unseen);
        assertThat(unseen)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.patientName()).isEqualTo("Ines Example"));
        Callers.run(practice.owner(), () -> replies.seen(unseen.get(0).id()));
        assertThat(Callers.get(practice.owner(), replies::waiting)).isEqualTo(2);
    }

    @Test
    @DisplayName("REM-18 a text that is brought again changes nothing")
    void replay() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        AppointmentId id = asked(practice, patient(practice, "Ines", phone), 3, phone);
        String sid = sid();

        sandbox.reply(phone, "Y", sid);
        status(practice, id, "CONFIRMED");
        answer(practice, id, phone, "N", "REJECTED");
        assertThat(post(Map.of("MessageSid", sid, "From", phone, "To", OURS, "Body", "Y"), null))
                .isEqualTo(200);
        answer(practice, id, phone, "hm", "CHECK_RESPONSE");

        assertThat(repliesTo(practice, id)).hasSize(3);
        assertThat(database.count(practice.id(), "select count(*) from incoming_text"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "REM-17 without the provider's signature, over another address, changed or too long: refused, and nothing is kept")
    void wrongSignatures() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        AppointmentId id = asked(practice, patient(practice, "Ines", phone), 3, phone);
        Map<String, String> fields = Map.of("MessageSid", sid(), "From", phone, "To", OURS, "Body", "Y");

        assertThat(post(fields, "")).isEqualTo(403);
        assertThat(post(fields, "c2lnbmF0dXJl")).isEqualTo(403);
        assertThat(post(fields, signature("another token", PUBLIC, fields))).isEqualTo(403);
        assertThat(post(fields, signature(token(), PUBLIC + "?x", fields))).isEqualTo(403);
        assertThat(post(fields, signature(token(), PUBLIC, Map.of("Body", "N"))))
                .isEqualTo(403);
        assertThat(post(Map.of("MessageSid", sid(), "From", phone, "To", OURS, "Body", "Y".repeat(40_000)), null))
                .isEqualTo(413);
        assertThat(post(Map.of("MessageSid", "../x", "From", phone, "To", OURS, "Body", "Y"), null))
                .isEqualTo(400);
        assertThat(post(Map.of("MessageSid", sid(), "From", phone(), "To", OURS, "Body", "Y"), null))
                .as("from a phone that nobody writes to")
                .isEqualTo(200);

        assertThat(database.count(practice.id(), "select count(*) from incoming_text"))
                .isZero();
        assertThat(repliesTo(practice, id)).isEmpty();
        status(practice, id, "BOOKED");
    }

    @Test
    @DisplayName("REM-21 when a family shares a phone and several appointments wait, all of them are left to a person")
    void oneFamilyOnePhone() throws Exception {
        APractice.Opened practice = twoWay();
        String phone = phone();
        AppointmentId mother = asked(practice, patient(practice, "Ines", phone), 3, phone);
        AppointmentId child = asked(practice, patient(practice, "Theo", phone), 4, phone);

        answer(practice, child, phone, "Y", "CHECK_RESPONSE");

        status(practice, mother, "CHECK_RESPONSE");
        assertThat(repliesTo(practice, mother))
                .singleElement()
                .satisfies(reply -> assertThat(reply.several()).isTrue());
        Callers.run(
                practice.owner(),
                () -> scheduling.setStatus(child, patientOf(practice, child), AppointmentStatus.CONFIRMED));
        answer(practice, child, phone, "No", "REJECTED");
        status(practice, mother, "CHECK_RESPONSE");
    }

    @Test
    @DisplayName(
            "REM-21 a phone that two practices write to: the one that asked last gets the text, the other never sees it")
    void twoPracticesOnePhone() throws Exception {
        APractice.Opened first = twoWay();
        APractice.Opened second = twoWay();
        String phone = phone();
        AppointmentId there = asked(first, patient(first, "Ines", phone), 3, phone);
        AppointmentId here = asked(second, patient(second, "Ines", phone), 3, phone);

        answer(second, here, phone, "Y", "CHECK_RESPONSE");
        status(first, there, "BOOKED");
        assertThat(repliesTo(first, there)).isEmpty();

        sandbox.reply(phone, "Stop writing to me", "");
        eventually(() -> stopped(first) + stopped(second), count -> count == 2);
        assertThat(repliesTo(first, there)).extracting(ReplyLine::text).containsExactly("STOP");
        assertThat(repliesTo(second, here)).extracting(ReplyLine::text).containsExactly("Y", "Stop writing to me");
        status(first, there, "BOOKED");
        status(second, here, "CHECK_RESPONSE");
    }

    @Test
    @DisplayName("REM-21 once the first practice has its answer, the second one's question is answered alone")
    void oneAfterTheOther() throws Exception {
        APractice.Opened first = twoWay();
        APractice.Opened second = twoWay();
        String phone = phone();
        AppointmentId there = asked(first, patient(first, "Ines", phone), 3, phone);
        answer(first, there, phone, "Y", "CONFIRMED");
        AppointmentId here = asked(second, patient(second, "Ines", phone), 3, phone);

        answer(second, here, phone, "y.", "CONFIRMED");
        status(first, there, "CONFIRMED");
    }
}
