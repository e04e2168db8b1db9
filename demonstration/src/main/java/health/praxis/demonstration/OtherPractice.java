package health.praxis.demonstration;

import static health.praxis.demonstration.Doors.door;

import health.praxis.access.Access;
import health.praxis.patients.Patients;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.Membership;
import health.praxis.practice.Memberships;
import health.praxis.practice.NewUser;
import health.praxis.practice.OpenPractice;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.practice.Users;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import java.util.UUID;

/** A second practice group with an owner who works at Harbour Street too, so that the practice toggle can be tried. */
final class OtherPractice {

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final DemoAccount MANAGER = HarbourStreet.MANAGER;

    /** @param harbourStreet the owner there */
    void load(Caller harbourStreet) {
        UUID account = Callers.get(harbourStreet, () -> Demonstration.account(MANAGER));
        boolean done = Callers.get(
                Caller.visitor(THIS_MACHINE),
                () -> !door(Memberships.class).of(account).isEmpty());
        if (done) {
            return;
        }
        Callers.run(harbourStreet, () -> add(account, AccessLevel.ADMINISTRATIVE, false));
        PracticeGroupId practice = PracticeGroupId.random();
        Membership owner = Callers.get(Caller.platform(null, THIS_MACHINE).within(practice), () -> {
            door(Practices.class)
                    .open(new OpenPractice(
                            HarbourStreet.OTHER_PRACTICE,
                            HarbourStreet.OTHER_PHONE_NUMBER,
                            MANAGER.email(),
                            HarbourStreet.ZONE,
                            "Bay Street"));
            return new Membership(practice, add(account, AccessLevel.FULL, true));
        });
        Caller caller = Callers.get(
                Caller.visitor(THIS_MACHINE), () -> door(Access.class).callerOf(account, owner, THIS_MACHINE));
        Callers.run(caller, () -> {
            HarbourStreet.OTHER_PATIENTS.forEach(door(Patients.class)::create);
            invite(HarbourStreet.OWNER);
        });
    }

    private static UserId add(UUID account, AccessLevel level, boolean owner) {
        return door(Practices.class)
                .addUser(new AddUser(
                        account,
                        Role.ADMINISTRATOR,
                        level,
                        owner,
                        null,
                        Demonstration.firstName(MANAGER),
                        Demonstration.lastName(MANAGER),
                        null,
                        null));
    }

    private static void invite(DemoAccount account) {
        door(Users.class)
                .add(new NewUser(
                        null,
                        Demonstration.firstName(account),
                        Demonstration.lastName(account),
                        Role.PRACTITIONER,
                        "Psychologist",
                        null,
                        account.email(),
                        account.email(),
                        null,
                        null,
                        AccessLevel.OWN_AND_CONTACT));
    }
}
