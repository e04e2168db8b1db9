package health.praxis.demonstration;

import static health.praxis.demonstration.Doors.door;

import health.praxis.installation.Settings;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.HeldTime;
import health.praxis.scheduling.Holds;
import health.praxis.scheduling.SlotRule;
import health.praxis.scheduling.TypeCard;
import health.praxis.shared.PatientId;
import health.praxis.shared.RuleBroken;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Stands in for the page on which patients will book, until there is one: {@code POST /demonstration/online-booking} with the
 * owner's sign-in, and a practitioner, a type, a start and a patient, holds that time and books it (OBK-9, OBK-17). In production it
 * answers 404.
 */
@WebServlet("/online-booking")
public class OnlineBookingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Settings settings = new Settings();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (settings.isProduction()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (JsonReader reader = Json.createReader(request.getReader())) {
            JsonObject wanted = reader.readObject();
            DemoAccount owner = HarbourStreet.OWNER;
            if (!owner.email().equals(wanted.getString("email"))
                    || !owner.password().equals(wanted.getString("password"))) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            Callers.run(
                    new Demonstration(settings.required("PRAXIS_BOOTSTRAP_SECRET"), Clock.systemUTC()).owner(),
                    () -> book(wanted));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (RuleBroken refused) {
            response.sendError(
                    HttpServletResponse.SC_CONFLICT, refused.getClass().getSimpleName());
        }
    }

    private static void book(JsonObject wanted) {
        UserId practitioner = door(PracticeQueries.class).practitioners().stream()
                .filter(card -> card.name().endsWith(wanted.getString("practitioner")))
                .findFirst()
                .map(PractitionerCard::id)
                .orElseThrow();
        TypeCard type = door(AppointmentTypes.class).all().stream()
                .filter(card -> card.name().equals(wanted.getString("type")))
                .findFirst()
                .orElseThrow();
        PatientId patient = door(PatientQueries.class)
                .list(wanted.getString("patient"), 0, 1)
                .patients()
                .get(0)
                .id();
        HeldTime held = door(Holds.class)
                .hold(practitioner, type.id(), Instant.parse(wanted.getString("start")), SlotRule.STATIC);
        door(Holds.class).book(held.id(), held.token(), List.of(patient), AppointmentLocation.CLINIC);
    }
}
