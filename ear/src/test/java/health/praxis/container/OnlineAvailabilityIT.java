package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.Availability;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.BookableSlot;
import health.praxis.scheduling.OnlineLimits;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.OnlineSettings;
import health.praxis.scheduling.ReservedAlready;
import health.praxis.scheduling.ReservedLine;
import health.praxis.scheduling.ReservedOutside;
import health.praxis.scheduling.ReservedSlots;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SlotRule;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What online booking will offer: by type, within the practice's limits, beside what is reserved. */
@ExtendWith(ArquillianExtension.class)
class OnlineAvailabilityIT extends WithAMorning {

    @Inject
    private AppointmentTypes types;

    @Inject
    private Availability availability;

    @Inject
    private ReservedSlots reserved;

    @Inject
    private OnlineSettings settings;

    @Inject
    private Scheduling scheduling;

    @BeforeEach
    void types() {
        Callers.run(owner, () -> types.turn(true));
    }

    @Test
    @DisplayName("APT-6 APT-7 reserved slots are offered for their type alone, and staff book there what they like")
    void reservedSlots() {
        AppointmentTypeId any = add("Any", OnlineRule.ANY_TIME, 1);
        AppointmentTypeId narrow = add("Narrow", OnlineRule.RESERVED, 1);
        AppointmentTypeId never = add("Never", OnlineRule.NO, 1);
        assertThat(starts(any)).containsExactly(0L, 60L, 120L);
        assertThat(starts(narrow)).isEmpty();
        UUID kept = reserve(narrow, 10, 11);
        assertThat(starts(any)).containsExactly(0L, 120L);
        assertThat(starts(narrow)).containsExactly(60L);
        assertThat(starts(never)).isEmpty();

        book(any, nine.plusSeconds(3600), "Ada");
        assertThat(starts(narrow)).isEmpty();
        Callers.run(owner, () -> reserved.release(practice.practitioner(), kept));
        assertThat(starts(any)).containsExactly(0L, 120L);
    }

    @Test
    @DisplayName("APT-7 what is reserved lies within its hours, once; it goes with them, and rests while types are off")
    void reservedWithin() {
        AppointmentTypeId narrow = add("Narrow", OnlineRule.RESERVED, 1);
        reserve(narrow, 10, 11);
        assertThatThrownBy(() -> reserve(narrow, 8, 10)).isInstanceOf(ReservedOutside.class);
        assertThatThrownBy(() -> reserve(narrow, 11, 13)).isInstanceOf(ReservedOutside.class);
        assertThatThrownBy(() -> Callers.get(
                        owner,
                        () -> reserved.reserve(
                                practice.practitioner(), line, narrow, LocalTime.of(10, 30), LocalTime.of(11, 30))))
                .isInstanceOf(ReservedAlready.class);
        reserve(narrow, 11, 12);
        assertThat(lines()).hasSize(2);
        Callers.run(owner, () -> types.turn(false));
        assertThat(lines()).isEmpty();
        Callers.run(owner, () -> types.turn(true));
        Callers.run(owner, () -> hours.remove(line));
        assertThat(lines()).isEmpty();
    }

    @Test
    @DisplayName(
            "LOC-6 a practitioner reserves in their own hours; a colleague's need whoever edits settings; others have none")
    void whoReserves() {
        AppointmentTypeId any = add("Any", OnlineRule.ANY_TIME, 1);
        UUID kept = reserve(any, 9, 10);
        Caller colleague = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL));
        assertThatThrownBy(() -> Callers.run(colleague, () -> reserved.release(practice.practitioner(), kept)))
                .isInstanceOf(NotAllowed.class);
        Opened others = aPractice.open(0);
        missing(others.owner(), () -> reserved.release(practice.practitioner(), kept));
        missing(others.owner(), () -> reserved.release(others.practitioner(), kept));
        assertThat(lines()).hasSize(1);
    }

    @Test
    @DisplayName("APT-8 a group that has places is offered beside times that nobody has, until it is full")
    void groups() {
        AppointmentTypeId group = add("Pilates", OnlineRule.ANY_TIME, 2);
        AppointmentId pilates = book(group, nine.plusSeconds(1800), "Ada");
        List<BookableSlot> offered = slots(group);
        assertThat(offered).hasSize(2);
        assertThat(offered.get(0).group()).isEqualTo(pilates);
        assertThat(offered.get(0).places()).isOne();
        assertThat(offered.get(1).group()).isNull();
        assertThat(offered.get(1).places()).isEqualTo(2);
        PatientId second = aPractice.patient(practice, "Bertil");
        Callers.run(owner, () -> scheduling.addPatient(pilates, second));
        assertThat(slots(group)).extracting(BookableSlot::group).containsOnlyNulls();
    }

    @Test
    @DisplayName("OBK-6 OBK-7 nothing is offered sooner or further ahead than the practice wants")
    void limits() {
        AppointmentTypeId any = add("Any", OnlineRule.ANY_TIME, 1);
        assertThat(Callers.get(owner, settings::limits)).isEqualTo(new OnlineLimits(0, 183));
        Callers.run(owner, () -> settings.limit(new OnlineLimits(336, 183)));
        assertThat(starts(any)).isEmpty();
        Callers.run(owner, () -> settings.limit(new OnlineLimits(48, 4)));
        assertThat(starts(any)).isEmpty();
        Callers.run(owner, () -> settings.limit(new OnlineLimits(48, 30)));
        assertThat(starts(any)).hasSize(3);
    }

    private List<ReservedLine> lines() {
        return Callers.get(owner, () -> reserved.of(List.of(practice.practitioner())));
    }

    private UUID reserve(AppointmentTypeId type, int from, int to) {
        return Callers.get(
                owner,
                () -> reserved.reserve(
                        practice.practitioner(), line, type, LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    private AppointmentTypeId add(String name, OnlineRule rule, int places) {
        return Callers.get(
                owner,
                () -> types.add(
                        new TypeDetails(name, TypeLevel.PRACTICE, null, null, 60, null, null, null, rule, places)));
    }

    private AppointmentId book(AppointmentTypeId type, Instant at, String name) {
        PatientId patient = aPractice.patient(practice, name);
        return Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        at,
                        60,
                        AppointmentLocation.CLINIC,
                        List.of(patient),
                        null,
                        null,
                        type)));
    }

    private List<BookableSlot> slots(AppointmentTypeId type) {
        return Callers.get(owner, () -> availability.online(practice.practitioner(), type, day, 1, SlotRule.STATIC));
    }

    /** Minutes after nine. */
    private List<Long> starts(AppointmentTypeId type) {
        return slots(type).stream()
                .map(slot -> (slot.start().getEpochSecond() - nine.getEpochSecond()) / 60)
                .toList();
    }
}
