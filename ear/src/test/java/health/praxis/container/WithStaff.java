package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.Access;
import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.EditUser;
import health.praxis.practice.Membership;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.practice.UserSettings;
import health.praxis.practice.Users;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.signin.SignIn;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Practices with people of any role and level, for tests. */
abstract class WithStaff extends HouseDeployment {

    @Inject
    APractice aPractice;

    @Inject
    Access access;

    @Inject
    SignIn signIn;

    @Inject
    Practices practices;

    @Inject
    Users users;

    @Inject
    UserQueries userQueries;

    record Person(UUID account, UserId id) {}

    Person person(Opened group, Role role, AccessLevel level) {
        return Callers.get(group.owner(), () -> {
            UUID account = signIn.createAccount(
                    UUID.randomUUID() + "@practice.example", "quiet river behind the hill".toCharArray());
            UserId id = practices.addUser(
                    new AddUser(account, role, level, false, null, "Sam", "Narrow", "Psychologist", null));
            return new Person(account, id);
        });
    }

    /** @param locations null: as they are */
    void edit(Opened group, Person person, AccessLevel level, UserSettings settings, @Nullable Set<UUID> locations) {
        Callers.run(group.owner(), () -> {
            UserDetail user = userQueries.user(person.id());
            users.edit(
                    person.id(),
                    user.version(),
                    new EditUser(
                            null,
                            user.firstName(),
                            user.lastName(),
                            user.profession(),
                            null,
                            level,
                            settings,
                            locations == null ? user.locations() : locations));
        });
    }

    Caller caller(Opened group, Person person) {
        return Callers.get(
                Caller.visitor("127.0.0.1"),
                () -> access.callerOf(person.account(), new Membership(group.id(), person.id()), "127.0.0.1"));
    }

    /** What is hidden from somebody is as if it did not exist (ACC-7). */
    static void missing(Caller who, Runnable act) {
        assertThatThrownBy(() -> Callers.run(who, act)).isInstanceOf(NotFound.class);
    }
}
