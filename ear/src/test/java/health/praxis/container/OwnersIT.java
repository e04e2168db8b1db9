package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.LastOwner;
import health.praxis.practice.Role;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A practice group keeps an owner, whatever its owners do at the same moment. */
@ExtendWith(ArquillianExtension.class)
class OwnersIT extends WithStaff {

    @Inject
    private Database database;

    @Test
    @DisplayName("OWN-6 of two owners who give up at once, one stays")
    void lastOwners() throws Exception {
        for (int round = 0; round < 5; round++) {
            Opened group = aPractice.open(0);
            Person second = person(group, Role.ADMINISTRATOR, AccessLevel.FULL);
            Callers.run(group.owner(), () -> users.makeOwner(second.id()));
            List<Caller> owners = List.of(group.owner(), caller(group, second));
            List<Together.Result<Object>> results = Together.run(2, i -> () -> {
                Callers.run(owners.get(i), users::giveUpOwnership);
                return null;
            });
            assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
            assertThat(results.stream().map(Together.Result::refusal).filter(one -> one != null))
                    .singleElement()
                    .isInstanceOf(LastOwner.class);
            assertThat(database.count(
                            group.id(), "select count(*) from practice_user where owner and deactivated_at is null"))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("OWN-6 of two owners who leave at once, one stays")
    void lastOwnersLeaving() throws Exception {
        Opened group = aPractice.open(0);
        Person second = person(group, Role.ADMINISTRATOR, AccessLevel.FULL);
        Callers.run(group.owner(), () -> users.makeOwner(second.id()));
        List<Caller> owners = List.of(group.owner(), caller(group, second));
        List<Together.Result<Object>> results = Together.run(2, i -> () -> {
            Callers.run(owners.get(i), users::leave);
            return null;
        });
        assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(1);
    }
}
