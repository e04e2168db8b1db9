package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.practice.ContactNumbers;
import health.praxis.practice.PracticeCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One practice in Sydney, one patient, one appointment: Wednesday 25 November 2026, 2:30 pm in Sydney, 50 minutes. */
final class Cases {

    static final PracticeCard PRACTICE =
            new PracticeCard(PracticeGroupId.random(), "Harbour Health", "02 5550 1234", null, "Australia/Sydney");
    static final UserId PRACTITIONER = UserId.random();
    static final String PRACTITIONER_NAME = "Dr Amelia Castellanos";
    static final AppointmentId APPOINTMENT = AppointmentId.random();
    static final PatientId PATIENT = PatientId.random();
    static final Instant START = Instant.parse("2026-11-25T03:30:00Z");
    static final Instant BEFORE = START.minus(Duration.ofDays(2));
    static final URI LINK = URI.create("https://praxis.harbourhealth.example/portal/join/" + "k".repeat(32));

    private Cases() {}

    static AppointmentFacts appointment(AppointmentLocation location) {
        return appointment(location, false, List.of(PATIENT));
    }

    static AppointmentFacts appointment(AppointmentLocation location, boolean cancelled, List<PatientId> patients) {
        return new AppointmentFacts(
                APPOINTMENT,
                PRACTITIONER,
                START,
                START.plus(Duration.ofMinutes(50)),
                location,
                cancelled,
                patients,
                false);
    }

    static PatientCard patient(String firstName, String name, @Nullable String zone) {
        return card(firstName, name, zone, "mia@patients.example", "+61491570156", "CURRENT");
    }

    static PatientCard card(
            String firstName,
            String name,
            @Nullable String zone,
            @Nullable String email,
            @Nullable String mobile,
            String status) {
        return new PatientCard(
                PATIENT,
                "PX-300001",
                name,
                name,
                null,
                email,
                mobile,
                "12 Example Street, Balmain",
                zone,
                true,
                status,
                firstName,
                email != null,
                mobile != null);
    }

    static PatientCard mia() {
        return patient("Mia", "Mia Nguyen", null);
    }

    static Reminder reminder(ReminderType type, Channel channel) {
        return new Reminder(PRACTICE.id(), APPOINTMENT, PATIENT, type, channel, BEFORE, BEFORE);
    }

    static Desk desk(AppointmentFacts appointment, PatientCard patient) {
        return desk(appointment, patient, DefaultTemplates.all(), BEFORE);
    }

    static Desk desk(
            AppointmentFacts appointment, PatientCard patient, Map<Wording.For, Wording> templates, Instant now) {
        return new Desk(
                ContactNumbers.of(PRACTICE),
                Map.of(PRACTITIONER, PRACTITIONER_NAME),
                Map.of(APPOINTMENT, appointment),
                Map.of(PATIENT, patient),
                templates,
                Map.of(new Desk.Seat(APPOINTMENT, PATIENT), LINK),
                Map.of(APPOINTMENT, "Redfern Public School, Room 4"),
                new Preferences(Map.of(), Map.of()),
                Set.of(),
                now);
    }
}
