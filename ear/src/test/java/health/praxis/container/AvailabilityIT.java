package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.access.Relationships;
import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.Availability;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.FreeSlot;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SlotRule;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When somebody has time, as different people may know it. */
@ExtendWith(ArquillianExtension.class)
class AvailabilityIT extends WithAMorning {

    @Inject
    private Availability availability;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Relationships relationships;

    @Test
    @DisplayName("LOC-6 practice hours less what is booked are free")
    void free() {
        book(aPractice.patient(practice, "Ada"), nine.plusSeconds(3600));

        assertThat(starts(practice.owner())).containsExactly(nine, nine.plusSeconds(7200));
    }

    @Test
    @DisplayName("ACC-7 an appointment that is hidden from somebody still takes its time")
    void hiddenAppointment() {
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        PatientId patient = aPractice.patient(practice, "Bertil");
        book(patient, nine);
        Callers.run(practice.owner(), () -> relationships.revoke(patient, colleague.id()));

        assertThat(starts(caller(practice, colleague))).containsExactly(nine.plusSeconds(3600), nine.plusSeconds(7200));
    }

    @Test
    @DisplayName("ACC-1 a calendar that is hidden from somebody is a missing one")
    void hiddenCalendar() {
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);

        missing(caller(practice, narrow), () -> slots(practice));
    }

    private List<Instant> starts(Caller who) {
        return Callers.get(who, () -> slots(practice)).stream()
                .map(FreeSlot::start)
                .toList();
    }

    private List<FreeSlot> slots(Opened group) {
        return availability.freeSlots(group.practitioner(), day, 1, 60, SlotRule.STATIC);
    }

    private void book(PatientId patient, Instant at) {
        Callers.run(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), at, 60, AppointmentLocation.CLINIC, List.of(patient), null)));
    }
}
