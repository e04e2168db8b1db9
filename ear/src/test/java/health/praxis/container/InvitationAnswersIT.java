package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.ProfileType;
import health.praxis.reminders.Replies;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.telephony.TextInbox;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.waitinglist.AnswerOutcome;
import health.praxis.waitinglist.InvitationLine;
import health.praxis.waitinglist.InvitationNotice;
import health.praxis.waitinglist.InvitationReplies;
import health.praxis.waitinglist.InvitationState;
import health.praxis.waitinglist.OfferLine;
import health.praxis.waitinglist.OfferState;
import health.praxis.waitinglist.WaitingEntryId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What patients answer who were asked about a free time: the first Y has it, races and doubts included. */
@ExtendWith(ArquillianExtension.class)
class InvitationAnswersIT extends WithInvitations {

    @Inject
    private InvitationReplies replies;

    @Inject
    private Replies reminderReplies;

    @Inject
    private PatientQueries patientQueries;

    @Inject
    private TextInbox inbox;

    @Test
    @DisplayName(
            "WL-7 WL-8 REM-22 all are asked by a paid text; N stays on the list, the first Y gets the time, a later Y a polite text")
    void firstYWins() throws Exception {
        APractice.Opened practice = quiet(200);
        Instant start = inDays(6);
        List<String> phones = List.of(phone(), phone(), phone());
        PatientId ines = patient(practice, "Ines", phones.get(0));
        PatientId theo = patient(practice, "Theo", phones.get(1));
        PatientId mara = patient(practice, "Mara", phones.get(2));
        assertThat(invite(
                        practice,
                        time(practice, start),
                        wait(practice, ines),
                        wait(practice, theo),
                        wait(practice, mara)))
                .isEqualTo(3);
        assertThat(text(phones.get(0), 1))
                .contains("Hi Ines, a time is free with Dr Robin Test on")
                .contains("Reply Y to take it or N if not");
        assertThat(database.count(practice.id(), "select count(*) from ledger_line where amount < 0"))
                .isEqualTo(3);

        reply(practice, phones.get(0), "No thanks", 1);
        reply(practice, phones.get(1), " yes please", 2);
        reply(practice, phones.get(2), "Y", 3);

        assertThat(offer(practice).state()).isEqualTo(OfferState.TAKEN);
        assertThat(offer(practice).invitations())
                .extracting(InvitationLine::state)
                .containsExactlyInAnyOrder(InvitationState.DECLINED, InvitationState.WON, InvitationState.LATE);
        assertThat(booked(practice)).containsExactly(theo.toString());
        assertThat(waiting(practice)).extracting(line -> line.patient().id()).containsExactlyInAnyOrder(ines, mara);
        assertThat(text(phones.get(1), 2)).contains("the time is yours");
        assertThat(text(phones.get(2), 2)).contains("Somebody else was quicker");
        List<InvitationNotice> unseen = Callers.get(practice.owner(), replies::unseen);
        assertThat(unseen)
                .extracting(InvitationNotice::outcome)
                .containsExactly(AnswerOutcome.LATE, AnswerOutcome.WON, AnswerOutcome.DECLINED);
        Callers.run(practice.owner(), () -> replies.seen(unseen.get(0).id()));
        assertThat(Callers.get(practice.owner(), replies::waiting)).isEqualTo(2);
        assertThat(Callers.get(practice.owner(), reminderReplies::waiting)).isZero();

        reply(practice, phones.get(2), "Y", 4);
        assertThat(sandbox.sms(phones.get(2))).as("told once").hasSize(2);
    }

    @Test
    @DisplayName("WL-8 many Y at the same moment, each brought twice: one appointment, everybody else is told")
    void race() throws Exception {
        APractice.Opened practice = quiet(400);
        List<String> phones = new ArrayList<>();
        List<WaitingEntryId> entries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            phones.add(phone());
            entries.add(wait(practice, patient(practice, "Waits" + i, phones.get(i))));
        }
        invite(practice, time(practice, inDays(6)), entries.toArray(WaitingEntryId[]::new));
        for (String phone : phones) {
            text(phone, 1);
        }
        List<String> sids = phones.stream().map(phone -> sid()).toList();

        Together.run(16, i -> () -> {
            sandbox.reply(phones.get(i % 8), "Y", sids.get(i % 8));
            return null;
        });

        eventually(() -> count(practice, "waiting_reply"), count -> count == 8);
        assertThat(booked(practice)).hasSize(1);
        assertThat(database.ask(practice.id(), "select outcome from waiting_reply order by outcome"))
                .containsExactly("LATE", "LATE", "LATE", "LATE", "LATE", "LATE", "LATE", "WON");
        assertThat(waiting(practice)).hasSize(7);
        for (String phone : phones) {
            text(phone, 2);
        }
        for (String text : database.ask(practice.id(), "select id from incoming_text")) {
            Callers.run(Caller.job(practice.id(), "test"), () -> inbox.read(UUID.fromString(text)));
        }
        assertThat(count(practice, "waiting_reply"))
                .as("read again, as after a restart")
                .isEqualTo(8);
        assertThat(booked(practice)).hasSize(1);
    }

    @Test
    @DisplayName("WL-8 a Y and a booking at the desk at the same moment: one of them has the time, nothing hangs")
    void raceWithTheDesk() throws Exception {
        APractice.Opened practice = quiet(400);
        Instant start = inDays(6);
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone);
        PatientId theo = patient(practice, "Theo", null);
        invite(practice, time(practice, start), wait(practice, ines));
        text(phone, 1);

        Together.run(5, i -> () -> {
            if (i == 0) {
                sandbox.reply(phone, "Y", "");
                return null;
            }
            return book(practice, theo, start);
        });

        eventually(() -> count(practice, "waiting_reply"), count -> count == 1);
        assertThat(booked(practice)).hasSize(1);
        boolean won = booked(practice).contains(ines.toString());
        assertThat(offer(practice).state()).isEqualTo(won ? OfferState.TAKEN : OfferState.GONE);
        assertThat(waiting(practice)).hasSize(won ? 0 : 1);
    }

    @Test
    @DisplayName(
            "WL-8 an offer ends when its time is booked, or is withdrawn; whoever answers Y then is told that it is gone")
    void offersEnd() throws Exception {
        APractice.Opened practice = quiet(200);
        String phone = phone();
        WaitingEntryId entry = wait(practice, patient(practice, "Ines", phone));
        PatientId theo = patient(practice, "Theo", null);
        Instant first = inDays(6);
        invite(practice, time(practice, first), entry);
        book(practice, theo, first.plusSeconds(600));
        assertThat(offer(practice).state()).isEqualTo(OfferState.GONE);
        text(phone, 1);
        reply(practice, phone, "Y", 1);
        assertThat(text(phone, 2)).contains("is gone");

        Instant second = inDays(8);
        invite(practice, time(practice, second), entry);
        text(phone, 3);
        OfferLine open = offers(practice).get(1);
        Callers.run(practice.owner(), () -> offers.withdraw(open.id()));
        missing(practice.owner(), () -> offers.withdraw(open.id()));
        reply(practice, phone, "Y", 2);
        assertThat(text(phone, 4)).contains("is gone");
        assertThat(booked(practice)).containsExactly(theo.toString());
    }

    @Test
    @DisplayName(
            "REM-18 REM-21 unclear words, and a Y while a reminder waits too, are left to a person; nothing is booked")
    void leftToAPerson() throws Exception {
        APractice.Opened practice = twoWay(200);
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone);
        WaitingEntryId entry = wait(practice, ines);
        invite(practice, time(practice, inDays(6)), entry);
        text(phone, 1);
        reply(practice, phone, "Is it by video?", 1);
        assertThat(offer(practice).invitations())
                .extracting(InvitationLine::state)
                .containsExactly(InvitationState.CHECK);

        AppointmentId other = book(practice, ines, inDays(3));
        UUID reminder = UUID.fromString(database.ask(
                        practice.id(),
                        "select id from reminder where type = 'PRE_APPOINTMENT' and appointment_id = ?",
                        other.value())
                .get(0));
        Callers.run(practice.owner(), () -> reminders.sendNow(new health.praxis.reminders.ReminderId(reminder)));
        text(phone, 2);
        sandbox.reply(phone, "Y", "");
        eventually(
                () -> database.ask(
                        practice.id(),
                        "select status from appointment_patient where appointment_id = ?",
                        other.value()),
                List.of("CHECK_RESPONSE")::equals);
        assertThat(offer(practice).state()).isEqualTo(OfferState.OPEN);
        assertThat(Callers.get(practice.owner(), reminderReplies::waiting)).isOne();
        assertThat(Callers.get(practice.owner(), replies::waiting)).isOne();
    }

    @Test
    @DisplayName(
            "WL-8 who left the list, or cannot be booked any more, gets no time by a Y; the offer goes on for others")
    void notAnyMore() throws Exception {
        APractice.Opened practice = quiet(200);
        List<String> phones = List.of(phone(), phone(), phone());
        PatientId ines = patient(practice, "Ines", phones.get(0));
        PatientId theo = patient(practice, "Theo", phones.get(1));
        PatientId mara = patient(practice, "Mara", phones.get(2));
        WaitingEntryId left = wait(practice, ines);
        invite(practice, time(practice, inDays(6)), left, wait(practice, theo), wait(practice, mara));
        for (String phone : phones) {
            text(phone, 1);
        }
        Callers.run(practice.owner(), () -> waitingList.remove(left));
        Callers.run(practice.owner(), () -> {
            var profile = patientQueries.profile(theo);
            patients.edit(
                    theo,
                    profile.version(),
                    new PatientDetails(
                            "Theo",
                            "Example",
                            null,
                            null,
                            null,
                            null,
                            phones.get(1),
                            null,
                            null,
                            ProfileType.FULL,
                            PatientStatus.BLOCKED));
        });

        reply(practice, phones.get(0), "Y", 1);
        reply(practice, phones.get(1), "Y", 2);
        assertThat(booked(practice)).isEmpty();
        reply(practice, phones.get(2), "Y", 3);
        assertThat(booked(practice)).containsExactly(mara.toString());
        assertThat(offer(practice).invitations())
                .extracting(InvitationLine::state)
                .containsExactlyInAnyOrder(InvitationState.CHECK, InvitationState.CHECK, InvitationState.WON);
    }
}
