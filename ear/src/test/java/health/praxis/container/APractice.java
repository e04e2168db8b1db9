package health.praxis.container;

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
import health.praxis.practice.UserSettings;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Opens practices for tests through the same doors as everybody else; each test class works in a practice of its own. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class APractice {

    /** A practice with one practitioner who owns it. */
    public record Opened(PracticeGroupId id, UserId practitioner, UUID account, Caller owner) {}

    /** Nobody reads the history by level alone; this owner has been given it. */
    private static final UserSettings WITH_HISTORY =
            new UserSettings(false, Set.of(), false, false, true, false, false, false);

    @Inject
    private SignIn signIn;

    @Inject
    private Practices practices;

    @Inject
    private Credits credits;

    @Inject
    private Patients patients;

    /** @param openingCredits zero for none */
    public Opened open(int openingCredits) {
        PracticeGroupId id = PracticeGroupId.random();
        Caller platform = Caller.platform(null, "127.0.0.1").within(id);
        UUID account = Callers.get(
                platform,
                () -> signIn.createAccount(
                        "owner-" + id + "@practice.example", "quiet river behind the hill".toCharArray()));
        UserId practitioner = Callers.get(platform, () -> {
            practices.open(
                    new OpenPractice("Test practice", "+61255501234", null, "Australia/Sydney", "Harbour Street"));
            return practices.addUser(new AddUser(
                    account, Role.PRACTITIONER, AccessLevel.FULL, true, "Dr", "Robin", "Test", "Psychologist", null));
        });
        if (openingCredits > 0) {
            Callers.run(
                    platform,
                    () -> credits.grant(openingCredits, LineReason.OPENING, UUID.randomUUID(), "opening credits"));
        }
        Caller owner = Caller.user(
                id,
                practitioner,
                account,
                "Dr Robin Test",
                Policy.rights(Role.PRACTITIONER, AccessLevel.FULL, WITH_HISTORY),
                null);
        return new Opened(id, practitioner, account, owner);
    }

    /** A patient with a mobile of the range that is kept for fiction, and an e-mail. */
    public PatientId patient(Opened practice, String firstName) {
        return Callers.get(
                practice.owner(),
                () -> patients.create(new PatientDetails(
                        firstName,
                        "Example",
                        null,
                        null,
                        null,
                        firstName.toLowerCase(java.util.Locale.ROOT) + "@patients.example",
                        "0491570006",
                        null,
                        null,
                        ProfileType.FULL,
                        PatientStatus.CURRENT)));
    }
}
