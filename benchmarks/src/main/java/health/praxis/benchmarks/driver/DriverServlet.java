package health.praxis.benchmarks.driver;

import static health.praxis.benchmarks.driver.Doors.door;

import health.praxis.credits.ChargeCredits;
import health.praxis.credits.Service;
import health.praxis.installation.Settings;
import health.praxis.outbox.Outbox;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.Scheduling;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * What the measurements ask of the server, each by POST with the bootstrap secret in the header {@code X-Bootstrap-Secret}. In production, and
 * without the secret, it answers 404.
 *
 * <ul>
 *   <li>{@code /practice?practitioners=&reachable=}: opens a practice, and says who signs in and who is whose patient
 *   <li>{@code /bookings?practice=&callers=&seconds=}, the same at {@code /protection} and {@code /bare}, {@code /storms?practice=&callers=&storms=},
 *       {@code /some?practice=&count=}
 *   <li>{@code /weeks?practice=&times=&from=&expected=}, {@code /slots?practice=&times=&first=}: reads of the owner's calendar
 *   <li>{@code /charges?practice=&count=}: leaves that many charges in the outbox, in one commit
 *   <li>{@code /consultations?count=&minutes=&patients=}: a practice with that many video appointments that can be joined now, each with one patient or so many
 * </ul>
 */
@WebServlet("/*")
public class DriverServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Settings settings = new Settings();
    private final transient Map<String, BenchmarkPractice> practices = new ConcurrentHashMap<>();
    private final transient Map<String, Bookings> bookings = new ConcurrentHashMap<>();

    @Resource
    private transient ManagedThreadFactory threads;

    @Resource
    private transient UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private transient DataSource database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (settings.isProduction() || !knowsTheSecret(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            JsonObject answer = act(request);
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(answer.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServletException(stopped);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private JsonObject act(HttpServletRequest request) throws Exception {
        return switch (String.valueOf(request.getPathInfo())) {
            case "/practice" ->
                practice(number(request, "practitioners"), Boolean.parseBoolean(request.getParameter("reachable")));
            case "/bookings" ->
                known(request).run(number(request, "callers"), Duration.ofSeconds(number(request, "seconds")));
            case "/protection" ->
                known(request)
                        .protection(
                                new BareRow(database, transaction),
                                number(request, "callers"),
                                Duration.ofSeconds(number(request, "seconds")));
            case "/bare" ->
                known(request)
                        .bare(
                                new BareRow(database, transaction),
                                number(request, "callers"),
                                Duration.ofSeconds(number(request, "seconds")));
            case "/storms" -> known(request).storms(number(request, "callers"), number(request, "storms"));
            case "/some" -> known(request).some(number(request, "count"));
            case "/weeks" ->
                reads(request)
                        .weeks(
                                number(request, "times"),
                                Instant.parse(request.getParameter("from")),
                                number(request, "expected"));
            case "/slots" ->
                reads(request).freeSlots(number(request, "times"), LocalDate.parse(request.getParameter("first")));
            case "/charges" -> charges(UUID.fromString(request.getParameter("practice")), number(request, "count"));
            case "/consultations" ->
                consultations(
                        number(request, "count"),
                        number(request, "minutes"),
                        request.getParameter("patients") == null ? 1 : number(request, "patients"));
            default -> throw new IllegalArgumentException("Nothing to measure at " + request.getPathInfo());
        };
    }

    private JsonObject practice(int practitioners, boolean reachable) {
        BenchmarkPractice opened = BenchmarkPractice.open(practitioners, reachable);
        practices.put(opened.id().toString(), opened);
        bookings.put(opened.id().toString(), new Bookings(opened, threads));
        JsonArrayBuilder people = Json.createArrayBuilder();
        for (int number = 0; number < practitioners; number++) {
            people.add(Json.createObjectBuilder()
                    .add("email", opened.practitioners().get(number).email())
                    .add("patient", opened.patients().get(number).toString()));
        }
        return Json.createObjectBuilder()
                .add("practice", opened.id().toString())
                .add("password", BenchmarkPractice.PASSWORD)
                .add("people", people)
                .build();
    }

    private CalendarReads reads(HttpServletRequest request) {
        return new CalendarReads(found(practices, request));
    }

    private Bookings known(HttpServletRequest request) {
        return found(bookings, request);
    }

    private static <T> T found(Map<String, T> opened, HttpServletRequest request) {
        T found = opened.get(request.getParameter("practice"));
        if (found == null) {
            throw new IllegalArgumentException("This practice was not opened here");
        }
        return found;
    }

    private JsonObject charges(UUID practiceId, int count) throws Exception {
        var practice = new health.praxis.shared.PracticeGroupId(practiceId);
        Instant now = Instant.now();
        List<ChargeCredits> orders = IntStream.range(0, count)
                .mapToObj(number -> new ChargeCredits(practice, Service.VIDEO_BLOCK, 1, UUID.randomUUID(), now))
                .toList();
        transaction.begin();
        try {
            Callers.run(
                    Caller.job(practice, "measurement"),
                    () -> door(Outbox.class).putAll(orders, now));
            transaction.commit();
        } catch (RuntimeException failed) {
            transaction.rollback();
            throw failed;
        }
        return Json.createObjectBuilder()
                .add("count", count)
                .add("committedAt", System.currentTimeMillis())
                .build();
    }

    private static JsonObject consultations(int count, int minutes, int patientsOfEach) {
        BenchmarkPractice practice = BenchmarkPractice.open(Math.max(count, patientsOfEach), true);
        JsonArrayBuilder made = Json.createArrayBuilder();
        for (int number = 0; number < count; number++) {
            BenchmarkPractice.Practitioner who = practice.practitioners().get(number);
            int first = number;
            List<Integer> invited = IntStream.range(0, patientsOfEach)
                    .mapToObj(other -> (first + other) % practice.patients().size())
                    .toList();
            var patients = invited.stream().map(practice.patients()::get).toList();
            JsonArrayBuilder emails = Json.createArrayBuilder();
            invited.forEach(one -> emails.add(practice.patientEmail(one)));
            AppointmentId appointment =
                    Callers.get(practice.owner(), () -> door(Scheduling.class).startNow(who.id(), patients, minutes));
            made.add(Json.createObjectBuilder()
                    .add("appointment", appointment.toString())
                    .add("email", who.email())
                    .add("password", BenchmarkPractice.PASSWORD)
                    .add("patientEmail", practice.patientEmail(number))
                    .add("patientEmails", emails));
        }
        return Json.createObjectBuilder()
                .add("practice", practice.id().toString())
                .add("consultations", made)
                .build();
    }

    private boolean knowsTheSecret(HttpServletRequest request) {
        String given = request.getHeader("X-Bootstrap-Secret");
        return given != null
                && settings.text("PRAXIS_BOOTSTRAP_SECRET")
                        .map(secret -> MessageDigest.isEqual(
                                secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }
}
