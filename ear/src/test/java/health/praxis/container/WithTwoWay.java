package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.Reminders;
import health.praxis.reminders.Replies;
import health.praxis.reminders.ReplyLine;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
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

/** A practice whose reminders ask, and phones that answer by the webhook. */
abstract class WithTwoWay extends WithStaff {

    static final String PUBLIC = System.getenv("PRAXIS_PUBLIC_URL") + "/webhooks/twilio/sms";
    static final URI HERE = URI.create("http://127.0.0.1:"
            + (8080 + Integer.parseInt(System.getenv().getOrDefault("PRAXIS_PORT_OFFSET", "0")))
            + "/webhooks/twilio/sms");
    static final String OURS = "+61480000000";
    static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() / 1000 % 60_000));

    final SandboxControl sandbox = new SandboxControl();
    final HttpClient http = HttpClient.newHttpClient();

    @Inject
    Database database;

    @Inject
    Patients patients;

    @Inject
    Scheduling scheduling;

    @Inject
    Reminders reminders;

    @Inject
    ReminderQueries reminderQueries;

    @Inject
    ReminderSettings settings;

    @Inject
    Replies replies;

    @Inject
    Clock clock;

    APractice.Opened twoWay() {
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

    static String phone() {
        return "+614915" + (10_000 + PHONES.getAndIncrement());
    }

    static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    PatientId patient(APractice.Opened practice, String name, String phone) {
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
    AppointmentId asked(APractice.Opened practice, PatientId patient, int days, String phone) throws Exception {
        int before = sandbox.sms(phone).size();
        AppointmentId id = book(practice, patient, days, AppointmentLocation.CLINIC);
        sendNow(practice, id);
        eventually(() -> sandbox.sms(phone).size(), count -> count == before + 1);
        return id;
    }

    AppointmentId book(APractice.Opened practice, PatientId patient, int days, AppointmentLocation location) {
        Instant start = clock.instant().plus(Duration.ofDays(days));
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(
                        new BookAppointment(practice.practitioner(), start, 30, location, List.of(patient), null)));
    }

    void sendNow(APractice.Opened practice, AppointmentId id) {
        Callers.run(
                practice.owner(), () -> reminders.sendNow(before(practice, id).id()));
    }

    /** The reminder before the appointment. */
    ReminderLine before(APractice.Opened practice, AppointmentId id) {
        return Callers.get(practice.owner(), () -> reminderQueries.ofAppointment(id)).stream()
                .filter(line -> line.type() == ReminderType.PRE_APPOINTMENT)
                .findFirst()
                .orElseThrow();
    }

    List<ReplyLine> repliesTo(APractice.Opened practice, AppointmentId id) {
        return before(practice, id).replies();
    }

    void answer(APractice.Opened practice, AppointmentId id, String phone, String text, String status)
            throws Exception {
        sandbox.reply(phone, text, "");
        status(practice, id, status);
    }

    void status(APractice.Opened practice, AppointmentId id, String status) throws Exception {
        eventually(
                () -> database.ask(
                        practice.id(), "select status from appointment_patient where appointment_id = ?", id.value()),
                List.of(status)::equals);
    }

    PatientId patientOf(APractice.Opened practice, AppointmentId id) {
        return before(practice, id).patient();
    }

    long stopped(APractice.Opened practice) throws Exception {
        return database.count(practice.id(), "select count(*) from sms_stop");
    }

    /** @param signature null for the right one */
    int post(Map<String, String> fields, String signature) throws Exception {
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

    static String token() {
        return System.getenv("PRAXIS_TWILIO_AUTH_TOKEN");
    }

    static String signature(String token, String url, Map<String, String> fields) throws Exception {
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
    }
}
