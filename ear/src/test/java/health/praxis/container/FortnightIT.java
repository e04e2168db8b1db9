package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.delivery.DeliverMessage;
import health.praxis.delivery.MessageId;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.ProfileType;
import health.praxis.reminders.ReminderSending;
import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderType;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Series;
import health.praxis.shared.ApplicationClock;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A fortnight of a practice in Sydney, in whose middle the clocks go back (4 April 2027), and those in London forward (28
 * March). The server's own timer looks for reminders each second; two more relays do at each step.
 */
@ExtendWith(ArquillianExtension.class)
class FortnightIT extends WithMessages {

    private static final String SYDNEY = "Australia/Sydney";
    private static final String LONDON = "Europe/London";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SandboxControl sandbox = new SandboxControl();
    private final Map<String, PatientId> known = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<Instant, List<String>> plan = new TreeMap<>();
    private final Map<String, List<Instant>> expected = new TreeMap<>();

    @Inject
    private ApplicationClock applicationClock;

    @Inject
    private ReminderSending sending;

    @Inject
    private ReminderSettings settings;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Series series;

    @Inject
    private BrokenOff brokenOff;

    @Inject
    private Orders orders;

    private APractice.Opened practice;

    @AfterEach
    void backToToday() throws Exception {
        sandbox.noFaults();
        sandbox.resetClock();
        applicationClock.shiftBy(Duration.ZERO);
    }

    @Test
    @DisplayName(
            "REM-3 REM-25 over a change of the clocks, with three relays, one broken off and a lost answer, each reminder leaves once at its local time; moved twice once, cancelled never")
    void fortnight() throws Exception {
        goTo(at(SYDNEY, "2027-03-24T09:00"));
        practice = aPractice.open(500);
        remindOnlyBefore();
        String ines = somebody("Ines", null);
        visit("2027-03-26T09:30", ines);
        leaves(ines, SYDNEY, "2027-03-25T09:30");
        String omar = somebody("Omar", null);
        visit("2027-04-04T10:00", omar);
        leaves(omar, SYDNEY, "2027-04-03T10:00");
        // Half past two comes twice on 4 April; the first one counts.
        String lena = somebody("Lena", null);
        visit("2027-04-05T02:30", lena);
        leaves(lena, SYDNEY, "2027-04-04T02:30");
        String iris = somebody("Iris", LONDON);
        visit("2027-03-28T18:00", iris);
        leaves(iris, LONDON, "2027-03-27T08:00");
        visit("2027-04-06T18:00", iris);
        leaves(iris, LONDON, "2027-04-05T09:00");
        String tara = somebody("Tara", null);
        AppointmentId moved = visit("2027-03-30T11:00", tara);
        leaves(tara, SYDNEY, "2027-04-04T11:00");
        String noel = somebody("Noel", null);
        AppointmentId undone = visit("2027-04-01T14:00", noel);
        leaves(noel, SYDNEY, "2027-03-31T14:00");
        String wren = somebody("Wren", null);
        AppointmentId off = visit("2027-04-02T09:00", wren);
        expected.put(wren, new ArrayList<>());
        String juno = somebody("Juno", null);
        weekly("2027-03-26T16:00", 3, juno);
        leaves(juno, SYDNEY, "2027-03-25T16:00");
        leaves(juno, SYDNEY, "2027-04-01T16:00");
        leaves(juno, SYDNEY, "2027-04-08T16:00");

        passTo(at(SYDNEY, "2027-03-27T12:00"));
        move(moved, "2027-03-31T15:00");
        CalledOff cancelledAt =
                Callers.get(practice.owner(), () -> cancellations.cancel(undone, CallOff.of(known.get(noel))));
        Callers.run(practice.owner(), () -> cancellations.undo(cancelledAt));

        passTo(at(SYDNEY, "2027-03-29T12:00"));
        move(moved, "2027-04-05T11:00");
        Callers.get(practice.owner(), () -> cancellations.cancel(off, CallOff.of(known.get(wren))));

        passTo(at(SYDNEY, "2027-04-08T17:00"));
        // What a relay leaves behind that died after the broker took its messages: all of them come a second time.
        for (String id : database.ask(practice.id(), "select id from outgoing_message")) {
            orders.put(new DeliverMessage(practice.id(), new MessageId(UUID.fromString(id))));
        }
        goTo(at(SYDNEY, "2027-04-08T17:05"));
        eventually(
                () -> database.count(
                        null,
                        "select count(*) from outbox_message where practice_id = ?",
                        practice.id().value()),
                waiting -> waiting == 0);

        for (Map.Entry<String, List<Instant>> one : expected.entrySet()) {
            List<Instant> arrived = arrivals(one.getKey());
            assertThat(arrived).as(names.get(one.getKey())).hasSameSizeAs(one.getValue());
            for (int i = 0; i < arrived.size(); i++) {
                assertThat(arrived.get(i))
                        .as(names.get(one.getKey()))
                        .isBetween(one.getValue().get(i), one.getValue().get(i).plus(MINUTE.multipliedBy(2)));
            }
            assertThat(sandbox.mails(mailOf(one.getKey()))).hasSameSizeAs(one.getValue());
        }
        int sent = expected.values().stream().mapToInt(List::size).sum();
        assertThat(database.count(practice.id(), "select count(*) from outgoing_message where channel = 'SMS'"))
                .isEqualTo(sent);
        assertThat(database.count(practice.id(), "select count(*) from reminder where state = 'SCHEDULED'"))
                .isZero();
        assertThat(database.count(practice.id(), "select count(*) from ledger_line where amount < 0"))
                .as("each text is paid for once")
                .isEqualTo(sent);
    }

    /** Through each moment at which something is due: a minute before nothing has left, a minute after it has, once. */
    private void passTo(Instant end) throws Exception {
        for (Map.Entry<Instant, List<String>> step : plan.entrySet()) {
            Instant due = step.getKey();
            if (due.isBefore(clock.instant()) || due.isAfter(end)) {
                continue;
            }
            goTo(due.minus(MINUTE));
            relay();
            for (String phone : step.getValue()) {
                assertThat(sandbox.sms(phone))
                        .as("a minute before, " + names.get(phone))
                        .hasSize(left(phone, due));
            }
            boolean answerLost = plan.keySet().stream().toList().indexOf(due) == 2;
            if (answerLost) {
                sandbox.fault(
                        "{\"provider\":\"twilio\",\"pathRegex\":\".*Messages.json\",\"times\":1,\"dropConnection\":\"after\"}");
            }
            goTo(due.plusSeconds(5));
            brokenOff.after(() -> Callers.get(job(), sending::sendDue));
            relay();
            for (String phone : step.getValue()) {
                eventually(() -> sandbox.sms(phone).size(), count -> count > left(phone, due));
                eventually(() -> sandbox.mails(mailOf(phone)).size(), count -> count > left(phone, due));
            }
        }
        goTo(end);
        relay();
    }

    /** Two relays at once, beside the server's own. */
    private void relay() throws Exception {
        assertThat(Together.run(2, i -> () -> Callers.get(job(), sending::sendDue)))
                .allSatisfy(one -> assertThat(one.refusal()).isNull());
    }

    /** How many should have left to this phone before then. */
    private int left(String phone, Instant then) {
        return (int)
                expected.get(phone).stream().filter(due -> due.isBefore(then)).count();
    }

    private void goTo(Instant moment) throws Exception {
        sandbox.advance(Duration.between(clock.instant(), moment));
        applicationClock.shiftBy(sandbox.offset());
    }

    private List<Instant> arrivals(String phone) throws Exception {
        return sandbox.sms(phone).getValuesAs(JsonObject.class).stream()
                .map(one -> Instant.parse(one.getString("receivedAt")))
                .sorted()
                .toList();
    }

    private Caller job() {
        return Caller.job(practice.id(), "test relay");
    }

    private void remindOnlyBefore() {
        Callers.run(
                practice.owner(),
                () -> settings.save(new ReminderSettings.View(
                        settings.view().channels().stream()
                                .map(one -> {
                                    boolean before = one.type() == ReminderType.PRE_APPOINTMENT;
                                    return new ReminderSettings.Channels(one.type(), before, before);
                                })
                                .toList(),
                        new ReminderSettings.Before(1, false, null, false))));
    }

    /** A patient with a phone and a mailbox of their own; the phone names them here. */
    private String somebody(String name, @Nullable String zone) {
        String phone = phone();
        names.put(phone, name);
        known.put(
                phone,
                Callers.get(
                        practice.owner(),
                        () -> patients.create(new PatientDetails(
                                name,
                                "Example",
                                null,
                                null,
                                null,
                                mailOf(phone),
                                phone,
                                null,
                                zone,
                                ProfileType.FULL,
                                PatientStatus.CURRENT))));
        return phone;
    }

    private static String mailOf(String phone) {
        return phone.substring(1) + "@patients.example";
    }

    private AppointmentId visit(String start, String phone) {
        return Callers.get(practice.owner(), () -> scheduling.book(booking(start, phone)));
    }

    private void weekly(String start, int times, String phone) {
        Callers.get(
                practice.owner(),
                () -> series.book(
                        booking(start, phone),
                        new Repetition(RepeatUnit.WEEK, 1, Set.of(), times, null),
                        Set.of(),
                        true,
                        Agreed.NOTHING));
    }

    private void move(AppointmentId id, String start) {
        Callers.run(practice.owner(), () -> scheduling.move(id, at(SYDNEY, start), 30));
    }

    private BookAppointment booking(String start, String phone) {
        return new BookAppointment(
                practice.practitioner(),
                at(SYDNEY, start),
                30,
                AppointmentLocation.CLINIC,
                List.of(known.get(phone)),
                null);
    }

    private void leaves(String phone, String zone, String local) {
        Instant due = at(zone, local);
        plan.computeIfAbsent(due, moment -> new ArrayList<>()).add(phone);
        expected.computeIfAbsent(phone, one -> new ArrayList<>()).add(due);
    }

    private static Instant at(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }
}
