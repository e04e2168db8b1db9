package health.praxis.benchmarks.driver;

import static health.praxis.benchmarks.driver.Doors.door;

import health.praxis.access.Calendars;
import health.praxis.access.Relationships;
import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.scheduling.BookAppointment;
import java.time.Duration;
import java.util.UUID;

/**
 * What a booking does for rights, isolation and history, and nothing else: the signed context, whether the calendar may be booked, the
 * relationship, the entry about the patient who was looked at and the one about the booking.
 */
final class Protection {

    private final Calendars calendars = door(Calendars.class);
    private final Relationships relationships = door(Relationships.class);
    private final Audit audit = door(Audit.class);

    /** As {@code Scheduling.book} does it. */
    void of(BookAppointment wish) {
        calendars.require(wish.practitioner());
        wish.patients()
                .forEach(patient -> audit.record(
                        AuditEvent.of(Action.VIEW, "patient", patient.value()).patient(patient)));
        relationships.treats(wish.practitioner(), wish.patients());
        audit.record(AuditEvent.of(Action.CREATE, "appointment", UUID.randomUUID())
                .patients(wish.patients())
                .describe("booked")
                .change("start", null, wish.start())
                .change("end", null, wish.start().plus(Duration.ofMinutes(wish.minutes())))
                .change("location", null, wish.location()));
    }
}
