package health.praxis.container;

import health.praxis.campaigns.MessageLine;
import health.praxis.campaigns.MessageStretch;
import health.praxis.campaigns.PatientMessageQueries;
import health.praxis.campaigns.PatientMessages;
import health.praxis.campaigns.WriteToPatient;
import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageSearch;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Patients with phones of their own, and what is written to them. */
abstract class WithMessages extends WithStaff {

    private static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() / 1000 % 60_000));

    @Inject
    Database database;

    @Inject
    Patients patients;

    @Inject
    Scheduling scheduling;

    @Inject
    Reminders reminders;

    @Inject
    PatientMessages messages;

    @Inject
    PatientMessageQueries history;

    @Inject
    Clock clock;

    static WriteToPatient text(PatientId patient, String words) {
        return new WriteToPatient(UUID.randomUUID(), patient, Channel.SMS, null, words);
    }

    static MessageSearch search(PatientId patient, String text, MessageSearch.@Nullable Place before, int size) {
        return new MessageSearch(patient, null, text, before, size);
    }

    MessageStretch stretch(Caller who, MessageSearch search) {
        return Callers.get(who, () -> history.of(search, null));
    }

    List<MessageLine> lines(Caller who, PatientId patient) {
        return stretch(who, search(patient, "", null, 50)).lines();
    }

    AppointmentId book(APractice.Opened practice, UserId with, PatientId patient, int days) {
        return Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        with,
                        clock.instant().plus(Duration.ofDays(days)),
                        30,
                        AppointmentLocation.TELEHEALTH,
                        List.of(patient),
                        null)));
    }

    static String phone() {
        return "+614916" + (10_000 + PHONES.getAndIncrement());
    }

    PatientId patient(APractice.Opened practice, String name, @Nullable String phone, PatientStatus status) {
        String email = name.toLowerCase(Locale.ROOT) + "." + (phone == null ? "none" : phone.substring(1))
                + "@patients.example";
        return Callers.get(
                practice.owner(),
                () -> patients.create(new PatientDetails(
                        name, "Example", null, null, null, email, phone, null, null, ProfileType.FULL, status)));
    }
}
