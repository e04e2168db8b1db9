package health.praxis.demonstration;

import static health.praxis.demonstration.Doors.door;

import health.praxis.access.Access;
import health.praxis.access.BootstrapCommand;
import health.praxis.access.BootstrapRefused;
import health.praxis.access.OwnMemberships;
import health.praxis.credits.FirstSetUp;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.Patients;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.EditUser;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationId;
import health.praxis.practice.Locations;
import health.praxis.practice.Membership;
import health.praxis.practice.Memberships;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.practice.UserSettings;
import health.praxis.practice.Users;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.Client;
import health.praxis.signin.EmailTaken;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import health.praxis.signin.SignInRefused;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts Harbour Street into an empty installation, as its people would: the installation is bootstrapped, the owner adds users, patients and
 * appointments. Each step looks first whether it is done.
 */
final class Demonstration {

    private static final String THIS_MACHINE = "127.0.0.1";

    private final String secret;
    private final Clock clock;

    Demonstration(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** @throws BootstrapRefused when the installation holds other data */
    void load() {
        Caller caller = owner();
        Callers.run(caller, () -> fill(caller.requireUser()));
        new OtherPractice().load(caller);
    }

    /** The owner of the demonstration, who opens it if nobody has. @throws BootstrapRefused when the installation holds other data */
    Caller owner() {
        UUID account = openPractice();
        Membership owner = membership(account);
        return Callers.get(
                Caller.visitor(THIS_MACHINE), () -> door(Access.class).callerOf(account, owner, THIS_MACHINE));
    }

    private UUID openPractice() {
        DemoAccount owner = HarbourStreet.OWNER;
        return Callers.get(Caller.visitor(THIS_MACHINE), () -> {
            try {
                return door(FirstSetUp.class)
                        .open(
                                new BootstrapCommand(
                                        secret,
                                        HarbourStreet.PLATFORM.email(),
                                        HarbourStreet.PLATFORM.password(),
                                        HarbourStreet.NAME,
                                        HarbourStreet.PHONE_NUMBER,
                                        HarbourStreet.ZONE,
                                        owner.email(),
                                        owner.password(),
                                        firstName(owner),
                                        lastName(owner),
                                        Role.PRACTITIONER,
                                        "Psychologist"),
                                HarbourStreet.OPENING_CREDITS)
                        .ownerAccount();
            } catch (BootstrapRefused done) {
                return accountOf(owner, done);
            }
        });
    }

    /** The account that this sign-in opens: proof that the data in the installation is the demonstration's. */
    private static UUID accountOf(DemoAccount account, BootstrapRefused otherwise) {
        try {
            return signIn(account);
        } catch (SignInRefused otherPeople) {
            otherwise.addSuppressed(otherPeople);
            throw otherwise;
        }
    }

    private static UUID signIn(DemoAccount account) {
        SignIn signIn = door(SignIn.class);
        SignInOutcome proved =
                signIn.signIn(account.email(), account.password(), new Client(THIS_MACHINE, "demonstration", null));
        return signIn.proven(proved.attemptToken()).accountId();
    }

    /** The owner's place at Harbour Street; another practice may have invited them too, and stand first. */
    private static Membership membership(UUID account) {
        return Callers.get(
                Caller.visitor(THIS_MACHINE),
                () -> door(OwnMemberships.class).of(account).stream()
                        .filter(one -> one.practiceName().equals(HarbourStreet.NAME))
                        .findFirst()
                        .orElseThrow()
                        .membership());
    }

    private void fill(UserId psychologist) {
        UserId physiotherapist =
                user(HarbourStreet.PHYSIOTHERAPIST, Role.PRACTITIONER, AccessLevel.OWN_AND_CONTACT, "Physiotherapist");
        user(HarbourStreet.ADMINISTRATOR, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE, null);
        UserId dietitian = user(HarbourStreet.DIETITIAN, Role.PRACTITIONER, AccessLevel.PERSONAL, "Dietitian");
        user(HarbourStreet.COUNSELLOR, Role.PRACTITIONER, AccessLevel.CLINICAL, "Counsellor");
        UserId reception = user(HarbourStreet.RECEPTION, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE, null);
        UserId bookkeeper = user(HarbourStreet.BOOKKEEPER, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE, null);
        UserId former = user(HarbourStreet.FORMER, Role.PRACTITIONER, AccessLevel.CLINICAL, "Physiotherapist");
        if (door(PatientQueries.class).list("", 0, 1).total() == 0) {
            set(psychologist, new UserSettings(false, Set.of(), false, false, true, true, false, false));
            set(reception, new UserSettings(false, Set.of(), true, false, true, false, true, false));
            set(bookkeeper, new UserSettings(true, Set.of(), false, false, false, false, false, false));
            door(Users.class).deactivate(former);
            List<PatientId> patients = HarbourStreet.PATIENTS.stream()
                    .map(details -> door(Patients.class).create(details))
                    .toList();
            book(psychologist, HarbourStreet.PSYCHOLOGY, patients);
            book(physiotherapist, HarbourStreet.PHYSIOTHERAPY, patients);
            work(
                    psychologist,
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 30),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
            work(
                    physiotherapist,
                    LocalTime.of(8, 0),
                    LocalTime.of(14, 0),
                    EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
            book(dietitian, HarbourStreet.DIETETICS, patients);
        }
    }

    private static void set(UserId id, UserSettings settings) {
        UserDetail user = door(UserQueries.class).user(id);
        door(Users.class)
                .edit(
                        id,
                        user.version(),
                        new EditUser(
                                user.title(),
                                user.firstName(),
                                user.lastName(),
                                user.profession(),
                                user.registrationNumber(),
                                user.level(),
                                settings,
                                user.locations()));
    }

    private static UserId user(DemoAccount account, Role role, AccessLevel level, @Nullable String profession) {
        UUID id = account(account);
        PracticeGroupId here = Callers.current().requirePractice();
        return door(Memberships.class).of(id).stream()
                .filter(membership -> membership.practice().equals(here))
                .findFirst()
                .map(Membership::userId)
                .orElseGet(() -> door(Practices.class)
                        .addUser(new AddUser(
                                id,
                                role,
                                level,
                                false,
                                null,
                                firstName(account),
                                lastName(account),
                                profession,
                                null)));
    }

    static UUID account(DemoAccount account) {
        try {
            return door(SignIn.class)
                    .createAccount(account.email(), account.password().toCharArray());
        } catch (EmailTaken done) {
            return Callers.get(Caller.visitor(THIS_MACHINE), () -> signIn(account));
        }
    }

    /** The next two hours stay free, for whoever wants to try a call at once. */
    private void book(UserId practitioner, List<DemoAppointment> plan, List<PatientId> patients) {
        ZonedDateTime now = clock.instant().atZone(ZoneId.of(HarbourStreet.ZONE));
        plan.stream()
                .filter(appointment -> !appointment.isAround(now))
                .map(appointment -> new BookAppointment(
                        practitioner,
                        appointment.startsAt(now.toLocalDate(), now.getZone()).toInstant(),
                        appointment.minutes(),
                        appointment.location(),
                        appointment.patients().stream().map(patients::get).toList(),
                        null))
                .forEach(command -> door(Scheduling.class).book(command));
    }

    /** Practice hours at the first location, every week since long ago. */
    private static void work(UserId practitioner, LocalTime from, LocalTime to, Set<DayOfWeek> days) {
        LocationId location = door(Locations.class).all().get(0).id();
        days.forEach(day -> door(PracticeHours.class)
                .add(practitioner, location, new HoursRule(day, from, to, 1, LocalDate.of(2026, 1, 1), null)));
    }

    static String firstName(DemoAccount account) {
        return account.name().substring(0, account.name().indexOf(' '));
    }

    static String lastName(DemoAccount account) {
        return account.name().substring(account.name().indexOf(' ') + 1);
    }
}
