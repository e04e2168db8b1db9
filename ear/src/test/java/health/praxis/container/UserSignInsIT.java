package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.UserSignIns;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.signin.WrongPassword;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Helping a colleague to sign in stands in the practice's own history. */
@ExtendWith(ArquillianExtension.class)
class UserSignInsIT extends HouseDeployment {

    private static final String LINK = "link for a new password sent";

    @Inject
    private APractice aPractice;

    @Inject
    private UserSignIns door;

    @Inject
    private Database database;

    @Test
    @DisplayName("LOG-4 AUD-1 a link for a colleague's new password is written; one that was refused is not")
    void link() throws Exception {
        Opened practice = aPractice.open(0);
        UserId owner = practice.owner().requireUser();
        assertThatThrownBy(
                        () -> Callers.run(practice.owner(), () -> door.sendPasswordLink(owner, "not my password here")))
                .isInstanceOf(WrongPassword.class);
        assertThat(written(practice, owner, LINK)).isZero();
        Callers.run(practice.owner(), () -> door.sendPasswordLink(owner, "quiet river behind the hill"));
        assertThat(written(practice, owner, LINK)).isOne();
    }

    @Test
    @DisplayName("TFA-7 AUD-1 a second factor that is demanded is written; another practice's user is not found")
    void factor() throws Exception {
        Opened practice = aPractice.open(0);
        UserId owner = practice.owner().requireUser();
        Callers.run(practice.owner(), () -> door.demandSecondFactor(owner));
        assertThat(written(practice, owner, "second factor demanded")).isOne();

        UserId stranger = aPractice.open(0).owner().requireUser();
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> door.demandSecondFactor(stranger)))
                .isInstanceOf(NotFound.class);
    }

    private long written(Opened practice, UserId user, String words) throws Exception {
        return database.count(
                practice.id(),
                "select count(*) from audit_entry where ? = any(subject_ids) and description = ?",
                user.value(),
                words);
    }
}
