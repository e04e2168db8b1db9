package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.credits.NotEnoughCredits;
import health.praxis.delivery.Channel;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.NoAddress;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.reminders.ReminderTexts;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.UnknownTerm;
import health.praxis.reminders.Wording;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.waitinglist.Candidate;
import health.praxis.waitinglist.InvitationLine;
import health.praxis.waitinglist.InvitationReplies;
import health.praxis.waitinglist.NobodyInvited;
import health.praxis.waitinglist.OfferNotAhead;
import health.praxis.waitinglist.PartOfDay;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingWish;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Waiting patients are asked about a free time: who can be, what they read, and what is refused. */
@ExtendWith(ArquillianExtension.class)
class InvitationsIT extends WithInvitations {

    @Inject
    private InvitationReplies replies;

    @Inject
    private ReminderTexts texts;

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
}
