package health.praxis.access;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.OpenPractice;
import health.praxis.practice.Practices;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Turns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.UUID;

/** The first set-up of an installation, once, by whoever holds the secret that its operator has set. */
@Stateless
@Door
public class Bootstrap {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private BootstrapSecret secret;

    @Inject
    private SignIn signIn;

    @Inject
    private Practices practices;

    /**
     * Makes the first platform administrator, practice group and owner, all or nothing.
     *
     * @throws BootstrapRefused unless a secret is set, this is it, and no account exists yet
     * @throws health.praxis.signin.WeakPassword when a password is too easy to guess
     * @throws health.praxis.shared.ZoneNotKnown when the zone has no such name
     */
    @OpenToAll("guarded by the bootstrap secret; closed as soon as one account exists")
    public BootstrapResult bootstrap(@Valid BootstrapCommand command) {
        secret.require(command.secret());
        // Two calls at once: the second waits here and then finds an account.
        Turns.queueUpFor(database, "bootstrap");
        if (signIn.hasAccounts()) {
            throw new BootstrapRefused();
        }
        String address = Callers.current().address();
        UUID administrator = Callers.get(
                Caller.platform(null, address),
                () -> signIn.createPlatformAdministrator(
                        command.adminEmail(), command.adminPassword().toCharArray()));
        Caller platform = Caller.platform(administrator, address).within(PracticeGroupId.random());
        return Callers.get(platform, () -> openPractice(command, administrator));
    }

    private BootstrapResult openPractice(BootstrapCommand command, UUID administrator) {
        boolean onePerson = command.ownerEmail()
                .strip()
                .equalsIgnoreCase(command.adminEmail().strip());
        UUID account = onePerson
                ? administrator
                : signIn.createAccount(
                        command.ownerEmail(), command.ownerPassword().toCharArray());
        PracticeGroupId practice = practices.open(new OpenPractice(
                command.practiceName(),
                command.practicePhone(),
                command.ownerEmail(),
                command.practiceZone(),
                command.practiceName()));
        UserId owner = practices.addUser(new AddUser(
                account,
                command.ownerRole(),
                AccessLevel.FULL,
                true,
                null,
                command.ownerFirstName(),
                command.ownerLastName(),
                command.profession(),
                null));
        return new BootstrapResult(administrator, practice, account, owner);
    }
}
