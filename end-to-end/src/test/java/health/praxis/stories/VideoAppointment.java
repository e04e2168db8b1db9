package health.praxis.stories;

import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A video appointment that was made for a story, with the links that its patients received by SMS. */
final class VideoAppointment implements AutoCloseable {

    private static final int MINUTES = 15;
    /** Five minutes ahead, fifteen long, and some room. */
    private static final Duration UNTIL_FREE = Duration.ofMinutes(25);

    private final Console practitioner;
    private final URI waitingRoom;
    private final Map<Patient, URI> links;

    private VideoAppointment(Console practitioner, URI waitingRoom, Map<Patient, URI> links) {
        this.practitioner = practitioner;
        this.waitingRoom = waitingRoom;
        this.links = links;
    }

    /** Made with Start now: it can be joined at once (TEL-10). */
    static VideoAppointment startNow(Console practitioner, Patient... patients) {
        return make(practitioner, patients, dialog -> dialog.minutes(MINUTES).startNow());
    }

    /** Booked for a time in the practice's zone. */
    static VideoAppointment book(Console practitioner, ZonedDateTime start, int minutes, Patient... patients) {
        return make(
                practitioner,
                patients,
                dialog -> dialog.date(start.toLocalDate())
                        .start(start.toLocalTime())
                        .minutes(minutes)
                        .book());
    }

    private static VideoAppointment make(Console practitioner, Patient[] patients, Consumer<AppointmentDialog> saving) {
        Sandbox sandbox = Installation.running().sandbox();
        Map<Patient, Integer> before = new LinkedHashMap<>();
        for (Patient patient : patients) {
            before.put(patient, sandbox.sms(patient.mobile()).size());
        }
        CalendarPage calendar = practitioner.calendar();
        AppointmentDialog dialog = calendar.newAppointment().practitioner(practitioner.name());
        for (Patient patient : patients) {
            dialog.addPatient(patient.name());
        }
        saving.accept(dialog.location("Telehealth"));
        URI room = calendar.panel().waitingRoomAddress();
        Map<Patient, URI> links = new LinkedHashMap<>();
        before.forEach((patient, count) -> links.put(patient, newLink(sandbox, patient, count)));
        return new VideoAppointment(practitioner, room, links);
    }

    /** The link of the confirmation; a reminder of another appointment may fall due at the same moment. */
    private static URI newLink(Sandbox sandbox, Patient patient, int before) {
        return Wait.forValue("a link by SMS for " + patient.name(), () -> {
            List<Sandbox.Message> messages = sandbox.sms(patient.mobile());
            return messages.subList(Math.min(before, messages.size()), messages.size()).stream()
                    .filter(message -> message.text().contains("is booked"))
                    .map(message -> URI.create(message.joinLink()))
                    .findFirst()
                    .orElse(null);
        });
    }

    URI link(Patient patient) {
        return links.get(patient);
    }

    URI waitingRoom() {
        return waitingRoom;
    }

    Console practitioner() {
        return practitioner;
    }

    /** Lets the time of the appointment pass, so that the next story finds the practitioner free. */
    @Override
    public void close() {
        Installation.running().pass(UNTIL_FREE);
    }
}
