package health.praxis.access;

import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.OpenPractice;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.Zones;
import health.praxis.signin.LinkOver;
import health.praxis.signin.NewAccounts;
import health.praxis.signin.SessionKind;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The transactions of {@link Registration}, for it alone. */
@Stateless
@Door
public class RegistrationSteps {

    private static final String INSIDE = "the inside of the door for practices that register themselves";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private NewAccounts accounts;

    @Inject
    private Practices practices;

    @OpenToAll(INSIDE)
    public void keep(RegisterPractice command, String passwordHash) {
        Zones.known(command.zone());
        UUID wish = UUID.randomUUID();
        accounts.ask(wish, SessionKind.PRACTICE, command.email(), passwordHash);
        database.createNativeQuery("insert into practice_registration"
                        + " (wish_id, practice_name, phone, zone, first_name, last_name, role, profession)"
                        + " values (:wish, :name, :phone, :zone, :first, :last, :role, cast(:profession as text))")
                .setParameter("wish", wish)
                .setParameter("name", command.practiceName().strip())
                .setParameter("phone", command.phone().strip())
                .setParameter("zone", command.zone())
                .setParameter("first", command.firstName().strip())
                .setParameter("last", command.lastName().strip())
                .setParameter("role", command.role().name())
                .setParameter("profession", command.profession())
                .executeUpdate();
    }

    @OpenToAll(INSIDE)
    public String name(String token) {
        return (String) registration(accounts.look(token, SessionKind.PRACTICE))[0];
    }

    @OpenToAll(INSIDE)
    public void open(String token) {
        Object[] asked = registration(accounts.look(token, SessionKind.PRACTICE));
        UUID account = accounts.open(token, SessionKind.PRACTICE);
        Caller registrant =
                Caller.platform(account, Callers.current().address()).within(PracticeGroupId.random());
        Callers.run(registrant, () -> {
            String name = (String) asked[0];
            practices.open(new OpenPractice(name, (String) asked[1], null, (String) asked[2], name));
            practices.addUser(new AddUser(
                    account,
                    Role.valueOf((String) asked[5]),
                    AccessLevel.FULL,
                    true,
                    null,
                    (String) asked[3],
                    (String) asked[4],
                    (String) asked[6],
                    null));
        });
    }

    private Object[] registration(UUID wish) {
        List<Object[]> rows = database.createNativeQuery(
                        "select practice_name, phone, zone, first_name, last_name, role, profession"
                                + " from practice_registration where wish_id = :wish",
                        Object[].class)
                .setParameter("wish", wish)
                .getResultList();
        return rows.stream().findFirst().orElseThrow(LinkOver::new);
    }
}
