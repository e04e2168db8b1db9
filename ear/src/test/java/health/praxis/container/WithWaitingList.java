package health.praxis.container;

import static health.praxis.container.Eventually.eventually;

import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingList;
import health.praxis.waitinglist.WaitingWish;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A practice and people who wait in it, each with a phone of their own. */
abstract class WithWaitingList extends WithStaff {

    private static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() / 1000 % 60_000));

    final SandboxControl sandbox = new SandboxControl();

    @Inject
    Database database;

    @Inject
    Patients patients;

    @Inject
    Scheduling scheduling;

    @Inject
    WaitingList waitingList;

    @Inject
    Clock clock;

    static String phone() {
        return "+614917" + (10_000 + PHONES.getAndIncrement());
    }

    PatientId patient(APractice.Opened practice, String name, @Nullable String phone) {
        return patient(practice, name, phone, ProfileType.FULL, PatientStatus.CURRENT);
    }

    PatientId patient(
            APractice.Opened practice, String name, @Nullable String phone, ProfileType type, PatientStatus status) {
        return Callers.get(
                practice.owner(),
                () -> patients.create(
                        new PatientDetails(name, "Example", null, null, null, null, phone, null, null, type, status)));
    }

    /** For any time with anybody. */
    static WaitingWish wish(PatientId patient, @Nullable UserId practitioner, boolean urgent) {
        return new WaitingWish(patient, practitioner, null, Set.of(), Set.of(), urgent, null);
    }

    WaitingEntryId wait(APractice.Opened practice, PatientId patient) {
        return Callers.get(practice.owner(), () -> waitingList.add(wish(patient, null, false)));
    }

    List<WaitingLine> waiting(APractice.Opened practice) {
        return Callers.get(practice.owner(), () -> waitingList.waiting(null));
    }

    Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.HOURS);
    }

    static BookAppointment booking(APractice.Opened practice, PatientId patient, Instant start) {
        return new BookAppointment(
                practice.practitioner(), start, 30, AppointmentLocation.CLINIC, List.of(patient), null);
    }

    AppointmentId book(APractice.Opened practice, PatientId patient, Instant start) {
        return Callers.get(practice.owner(), () -> scheduling.book(booking(practice, patient, start)));
    }

    /** The newest text to this phone once there are so many. */
    String text(String phone, int count) throws Exception {
        return eventually(() -> sandbox.sms(phone), list -> list.size() == count).stream()
                .map(one -> one.asJsonObject().getString("body"))
                .toList()
                .toString();
    }
}
