package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderState;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.Reminders;
import health.praxis.reminders.Replies;
import health.praxis.reminders.ReplyLine;
import health.praxis.reminders.ReplyNotice;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reminders that ask, and what becomes of the answers. Each test has phones of its own. */
@ExtendWith(ArquillianExtension.class)
class TwoWayIT extends WithStaff {

    private static final String PUBLIC = System.getenv("PRAXIS_PUBLIC_URL") + "/webhooks/twilio/sms";
    private static final URI HERE = URI.create("http://127.0.0.1:"
            + (8080 + Integer.parseInt(System.getenv().getOrDefault("PRAXIS_PORT_OFFSET", "0")))
            + "/webhooks/twilio/sms");
    private static final String OURS = "+61480000000";
    private static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() / 1000 % 60_000));

    private final SandboxControl sandbox = new SandboxControl();
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    private Database database;

    @Inject
    private Patients patients;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderQueries reminderQueries;

    @Inject
    private ReminderSettings settings;

    @Inject
    private Replies replies;

    @Inject
    private Clock clock;

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

    private APractice.Opened twoWay() {
        APractice.Opened practice = aPractice.open(200);
        Callers.run(practice.owner(), () -> {
            ReminderSettings.View now = settings.view();
            settings.save(new ReminderSettings.View(
                    now.channels().stream()
                            .map(one -> new ReminderSettings.Channels(
                                    one.type(), one.type() == ReminderType.PRE_APPOINTMENT, false))
                            .toList(),
                    new ReminderSettings.Before(1, false, null, true)));
        });
        return practice;
    }

    private static String phone() {
        return "+614915" + (10_000 + PHONES.getAndIncrement());
    }

    private static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    private PatientId patient(APractice.Opened practice, String name, String phone) {
        return Callers.get(
                practice.owner(),
                () -> patients.create(new PatientDetails(
                        name,
                        "Example",
                        null,
                        null,
                        null,
                        null,
                        phone,
                        null,
                        null,
                        ProfileType.FULL,
                        PatientStatus.CURRENT)));
    }

    /** An appointment in some days whose reminder has asked. */
    private AppointmentId asked(APractice.Opened practice, PatientId patient, int days, String phone) throws Exception {
        int before = sandbox.sms(phone).size();
        AppointmentId id = book(practice, patient, days, AppointmentLocation.CLINIC);
        sendNow(practice, id);
        eventually(() -> sandbox.sms(phone).size(), count -> count == before + 1);
        return id;
    }

    private AppointmentId book(APractice.Opened practice, PatientId patient, int days, AppointmentLocation location) {
        Instant start = clock.instant().plus(Duration.ofDays(days));
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(
                        new BookAppointment(practice.practitioner(), start, 30, location, List.of(patient), null)));
    }

    private void sendNow(APractice.Opened practice, AppointmentId id) {
        Callers.run(
                practice.owner(), () -> reminders.sendNow(before(practice, id).id()));
    }

    /** The reminder before the appointment. */
    private ReminderLine before(APractice.Opened practice, AppointmentId id) {
        return Callers.get(practice.owner(), () -> reminderQueries.ofAppointment(id)).stream()
                .filter(line -> line.type() == ReminderType.PRE_APPOINTMENT)
                .findFirst()
                .orElseThrow();
    }

    private List<ReplyLine> repliesTo(APractice.Opened practice, AppointmentId id) {
        return before(practice, id).replies();
    }

    private void answer(APractice.Opened practice, AppointmentId id, String phone, String text, String status)
            throws Exception {
        sandbox.reply(phone, text, "");
        status(practice, id, status);
    }

    private void status(APractice.Opened practice, AppointmentId id, String status) throws Exception {
        eventually(
                () -> database.ask(
                        practice.id(), "select status from appointment_patient where appointment_id = ?", id.value()),
                List.of(status)::equals);
    }

    private PatientId patientOf(APractice.Opened practice, AppointmentId id) {
        return before(practice, id).patient();
    }

    private long stopped(APractice.Opened practice) throws Exception {
        return database.count(practice.id(), "select count(*) from sms_stop");
    }

    /** @param signature null for the right one */
    private int post(Map<String, String> fields, String signature) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(HERE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Forwarded-Proto", "https")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        String with = signature == null ? signature(token(), PUBLIC, fields) : signature;
        if (!with.isEmpty()) {
            request.header("X-Twilio-Signature", with);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String token() {
        return System.getenv("PRAXIS_TWILIO_AUTH_TOKEN");
    }

    private static String signature(String token, String url, Map<String, String> fields) throws Exception {
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
    }
}
