package health.praxis.benchmarks.driver;

import static health.praxis.benchmarks.driver.Doors.door;

import health.praxis.access.Policy;
import health.praxis.credits.Credits;
import health.praxis.credits.LineReason;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.OpenPractice;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A practice opened for one measurement, with so many practitioners and one patient each.
 *
 * @param owner the first practitioner, who may do what owners may
 */
record BenchmarkPractice(PracticeGroupId id, Caller owner, List<Practitioner> practitioners, List<PatientId> patients) {

    /** Opens every door to nothing but practices like this one, on this machine. */
    static final String PASSWORD = "thirty brisk herons";

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int CREDITS = 1_000_000;

    /** Somebody who is booked, and signs in with {@link #PASSWORD}. */
    record Practitioner(UserId id, String email) {}

    /** @param reachable whether the patients have an e-mail address and a mobile, so that messages leave */
    static BenchmarkPractice open(int practitioners, boolean reachable) {
        PracticeGroupId id = PracticeGroupId.random();
        Caller platform = Caller.platform(null, THIS_MACHINE).within(id);
        Callers.run(platform, () -> {
            door(Practices.class)
                    .open(new OpenPractice("Measured practice", "02 5550 4499", null, "Australia/Sydney", "Rooms"));
            door(Credits.class).grant(CREDITS, LineReason.OPENING, id.value(), "Credits to measure with");
        });
        UUID ownerAccount = account(platform, email(id, 0));
        UserId ownerId = user(platform, ownerAccount, 0);
        Caller owner = Caller.user(
                id,
                ownerId,
                ownerAccount,
                "Measured 0",
                Policy.rights(Role.PRACTITIONER, AccessLevel.FULL),
                THIS_MACHINE);
        List<Practitioner> people = IntStream.range(0, practitioners)
                .mapToObj(number -> new Practitioner(
                        number == 0 ? ownerId : user(platform, account(platform, email(id, number)), number),
                        email(id, number)))
                .toList();
        List<PatientId> patients = IntStream.range(0, practitioners)
                .mapToObj(number -> Callers.get(
                        owner,
                        () -> door(Patients.class)
                                .create(patient(number, reachable ? patientEmail(id, number) : null))))
                .toList();
        return new BenchmarkPractice(id, owner, people, patients);
    }

    /** Where the links of the patient of that number go. */
    String patientEmail(int number) {
        return patientEmail(id, number);
    }

    private static String patientEmail(PracticeGroupId id, int number) {
        return "patient-" + number + "-" + id + "@measured.example";
    }

    private static String email(PracticeGroupId id, int number) {
        return "practitioner-" + number + "-" + id + "@measured.example";
    }

    private static UUID account(Caller platform, String email) {
        return Callers.get(platform, () -> door(SignIn.class).createAccount(email, PASSWORD.toCharArray()));
    }

    private static UserId user(Caller platform, UUID account, int number) {
        return Callers.get(
                platform,
                () -> door(Practices.class)
                        .addUser(new AddUser(
                                account,
                                Role.PRACTITIONER,
                                AccessLevel.FULL,
                                number == 0,
                                null,
                                "Measured",
                                "Number " + number,
                                "Psychologist",
                                null)));
    }

    /** Of the numbers that are kept for films and tests. */
    private static String mobile(int number) {
        return String.format(Locale.ROOT, "0491 570 %03d", 100 + number);
    }

    private static PatientDetails patient(int number, @Nullable String email) {
        return new PatientDetails(
                "Patient",
                "Number " + number,
                null,
                null,
                null,
                email,
                email == null ? null : mobile(number),
                null,
                null,
                ProfileType.FULL,
                PatientStatus.CURRENT);
    }
}
