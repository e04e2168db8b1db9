package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.credits.NotEnoughCredits;
import health.praxis.delivery.Channel;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.NoAddress;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderTexts;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.Reminders;
import health.praxis.reminders.Replies;
import health.praxis.reminders.UnknownTerm;
import health.praxis.reminders.Wording;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.telephony.TextInbox;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.waitinglist.AnswerOutcome;
import health.praxis.waitinglist.Candidate;
import health.praxis.waitinglist.InvitationLine;
import health.praxis.waitinglist.InvitationNotice;
import health.praxis.waitinglist.InvitationReplies;
import health.praxis.waitinglist.InvitationState;
import health.praxis.waitinglist.NobodyInvited;
import health.praxis.waitinglist.OfferLine;
import health.praxis.waitinglist.OfferNotAhead;
import health.praxis.waitinglist.OfferState;
import health.praxis.waitinglist.OfferedTime;
import health.praxis.waitinglist.Offers;
import health.praxis.waitinglist.PartOfDay;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingWish;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Free times that waiting patients are asked about, and their answers. */
@ExtendWith(ArquillianExtension.class)
class InvitationsIT extends WithWaitingList {

    @Inject
    private Offers offers;

    @Inject
    private InvitationReplies replies;

    @Inject
    private Replies reminderReplies;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderQueries reminderQueries;

    @Inject
    private ReminderSettings settings;

    @Inject
    private ReminderTexts texts;

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

    @Test
    @DisplayName(
            "WL-7 REM-19 a time that is taken or over, nobody, no mobile, STOP and too few credits are refused; nothing leaves")
    void refused() throws Exception {
        APractice.Opened practice = quiet(2);
        String phone = phone();
        WaitingEntryId ines = wait(practice, patient(practice, "Ines", phone));
        WaitingEntryId mute = wait(practice, patient(practice, "Theo", null));
        Instant start = inDays(6);

        refused(practice, OfferNotAhead.class, () -> offers.invite(time(practice, inDays(-1)), Set.of(ines)));
        refused(practice, NobodyInvited.class, () -> offers.invite(time(practice, start), Set.of()));
        refused(practice, NoAddress.class, () -> offers.invite(time(practice, start), Set.of(ines, mute)));
        WaitingEntryId unknown = new WaitingEntryId(UUID.randomUUID());
        refused(practice, NotFound.class, () -> offers.invite(time(practice, start), Set.of(ines, unknown)));
        book(practice, patient(practice, "Mara", null), start);
        refused(practice, SlotTaken.class, () -> offers.invite(time(practice, start), Set.of(ines)));
        assertThat(invite(practice, time(practice, inDays(7)), ines)).isOne();
        refused(practice, NobodyInvited.class, () -> offers.invite(time(practice, inDays(7)), Set.of(ines)));
        text(phone, 1);
        Set<WaitingEntryId> many = Set.of(
                ines,
                wait(practice, patient(practice, "Lou", phone())),
                wait(practice, patient(practice, "Kim", phone())));
        refused(practice, NotEnoughCredits.class, () -> offers.invite(time(practice, inDays(8)), many));
        sandbox.reply(phone, "STOP", "");
        eventually(() -> count(practice, "sms_stop"), count -> count == 1);
        refused(practice, PatientUnsubscribed.class, () -> offers.invite(time(practice, inDays(9)), Set.of(ines)));
        assertThat(count(practice, "waiting_offer")).isOne();
        assertThat(sandbox.sms(phone)).hasSize(1);
    }

    @Test
    @DisplayName("WL-7 whom the time suits stand first; who was asked, or cannot be, is shown as such")
    void candidates() throws Exception {
        APractice.Opened practice = quiet(100);
        ZoneId zone = ZoneId.of("Australia/Sydney");
        Instant morning = inDays(6).atZone(zone).with(LocalTime.of(9, 0)).toInstant();
        WaitingEntryId any = wait(practice, patient(practice, "Ines", null));
        WaitingEntryId evening = Callers.get(
                practice.owner(),
                () -> waitingList.add(new WaitingWish(
                        patient(practice, "Theo", phone()),
                        null,
                        null,
                        Set.of(PartOfDay.EVENING),
                        Set.of(),
                        true,
                        null)));
        WaitingEntryId suits = Callers.get(
                practice.owner(),
                () -> waitingList.add(new WaitingWish(
                        patient(practice, "Mara", phone()),
                        practice.practitioner(),
                        AppointmentLocation.CLINIC,
                        Set.of(PartOfDay.MORNING),
                        Set.of(morning.atZone(zone).getDayOfWeek()),
                        false,
                        null)));
        invite(practice, time(practice, morning), suits);

        List<Candidate> found = Callers.get(practice.owner(), () -> offers.candidates(time(practice, morning)));
        assertThat(found).extracting(one -> one.line().id()).containsExactly(any, suits, evening);
        assertThat(found).extracting(Candidate::suits).containsExactly(true, true, false);
        assertThat(found).extracting(Candidate::isOpen).containsExactly(false, false, true);
        assertThat(found.get(1).invited()).isTrue();
    }

    @Test
    @DisplayName(
            "WL-5 ANON-4 who sees no names invites and is told none; hidden patients' invitations and answers do not exist")
    void whoSeesWhat() throws Exception {
        APractice.Opened practice = quiet(100);
        String phone = phone();
        WaitingEntryId entry = wait(practice, patient(practice, "Xanthippe", phone));
        Person clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        edit(
                practice,
                clerk,
                AccessLevel.FULL,
                new UserSettings(false, Set.of(), true, false, false, false, false, false),
                null);
        Caller blind = caller(practice, clerk);
        Caller personal = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Caller stranger = aPractice.open(0).owner();

        Callers.run(blind, () -> offers.invite(time(practice, inDays(6)), Set.of(entry)));
        assertThat(text(phone, 1)).contains("Hi Xanthippe");
        reply(practice, phone, "Call me, Xanthippe", 1);
        UUID reply = Callers.get(practice.owner(), replies::unseen).get(0).id();

        String told = Callers.get(blind, offers::ahead).stream()
                        .flatMap(one -> one.invitations().stream())
                        .map(InvitationLine::patientName)
                        .collect(Collectors.joining())
                + Callers.get(blind, replies::unseen).stream()
                        .map(one -> one.patientName() + one.text())
                        .collect(Collectors.joining());
        assertThat(told).contains("PX-").doesNotContain("Xanthippe");
        assertThat(Callers.get(personal, offers::ahead)).isEmpty();
        for (Caller other : List.of(personal, stranger)) {
            assertThat(Callers.get(other, replies::waiting)).isZero();
            assertThat(Callers.get(other, replies::unseen)).isEmpty();
            missing(other, () -> replies.seen(reply));
            missing(other, () -> offers.withdraw(offer(practice).id()));
            missing(other, () -> offers.invite(time(practice, inDays(7)), Set.of(entry)));
        }
    }

    @Test
    @DisplayName(
            "REM-1 DYN-2 the invitation has a text of its own, with the question in its estimate and no place for a link")
    void ownText() throws Exception {
        APractice.Opened practice = quiet(100);
        Wording.For use =
                new Wording.For(ReminderType.WAITING_LIST_INVITATION, Channel.SMS, AppointmentLocation.CLINIC);
        refused(practice, UnknownTerm.class, () -> texts.save(use, new Wording(null, "Join: [Video Consult Link]")));
        Callers.run(practice.owner(), () -> texts.save(use, new Wording(null, "[Appointment Time] is free.")));
        assertThat(Callers.get(practice.owner(), () -> texts.estimate(use, texts.of(use)))
                        .characters())
                .isGreaterThan(60);
        String phone = phone();
        invite(practice, time(practice, inDays(6)), wait(practice, patient(practice, "Ines", phone)));
        assertThat(text(phone, 1)).contains("is free. Reply Y to take it");
    }

    /** A practice whose reminders say nothing by text, so that only this room does. */
    private APractice.Opened quiet(int credits) {
        return practice(credits, false);
    }

    private APractice.Opened twoWay(int credits) {
        return practice(credits, true);
    }

    private APractice.Opened practice(int credits, boolean asking) {
        APractice.Opened practice = aPractice.open(credits);
        Callers.run(practice.owner(), () -> {
            ReminderSettings.View now = settings.view();
            settings.save(new ReminderSettings.View(
                    now.channels().stream()
                            .map(one -> new ReminderSettings.Channels(
                                    one.type(), asking && one.type() == ReminderType.PRE_APPOINTMENT, false))
                            .toList(),
                    new ReminderSettings.Before(1, false, null, asking)));
        });
        return practice;
    }

    private static OfferedTime time(APractice.Opened practice, Instant start) {
        return new OfferedTime(practice.practitioner(), start, 30, AppointmentLocation.CLINIC);
    }

    private int invite(APractice.Opened practice, OfferedTime time, WaitingEntryId... entries) {
        return Callers.get(
                practice.owner(),
                () -> offers.invite(time, Arrays.stream(entries).collect(Collectors.toSet())));
    }

    /** Answers, and waits until so many answers in all are kept. */
    private void reply(APractice.Opened practice, String phone, String text, int inAll) throws Exception {
        sandbox.reply(phone, text, "");
        eventually(() -> count(practice, "waiting_reply"), count -> count == inAll);
    }

    private long count(APractice.Opened practice, String table) throws Exception {
        return database.count(practice.id(), "select count(*) from " + table);
    }

    private List<OfferLine> offers(APractice.Opened practice) {
        return Callers.get(practice.owner(), offers::ahead);
    }

    private OfferLine offer(APractice.Opened practice) {
        return offers(practice).get(0);
    }

    /** Whose appointments there are. */
    private List<String> booked(APractice.Opened practice) throws Exception {
        return database.ask(practice.id(), "select patient_id from appointment_patient");
    }

    private static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void refused(APractice.Opened practice, Class<? extends Throwable> why, Runnable act) {
        assertThatThrownBy(() -> Callers.run(practice.owner(), act)).isInstanceOf(why);
    }
}
