package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.NotFound;
import health.praxis.signin.Client;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.SecondFactorDemanded;
import health.praxis.signin.SignInStep;
import health.praxis.signin.SignInUnfinished;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Second factors that are demanded or offered, and changed by their owner. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorDemandIT extends WithSecondFactors {

    @Test
    @DisplayName("TFA-4 TFA-5 where a group demands it, sign-in leads to set-up, and the last factor cannot be removed")
    void mandatory() throws Exception {
        Person person = person();
        rule(person, "MANDATORY", null);
        String attempt = attempt(person.email());
        assertThat(visitor(() -> signIn.due(attempt))).containsExactly(SignInStep.SECOND_FACTOR_SET_UP);
        assertThatThrownBy(() -> finish(attempt)).isInstanceOf(SignInUnfinished.class);
        assertThatThrownBy(() -> visitor(() -> {
                    setUp.finish(attempt);
                    return null;
                }))
                .isInstanceOf(SignInUnfinished.class);
        Authenticator app = addApp(attempt);
        visitor(() -> {
            setUp.finish(attempt);
            return null;
        });
        OpenedSession opened = finish(attempt);

        String proof = attempt(person.email());
        prove(proof, app.code(clock.instant(), 0));
        assertThatThrownBy(() -> as(person, () -> {
                    own.remove(proof, FactorMethod.APP, opened.sessionToken());
                    return null;
                }))
                .isInstanceOf(SecondFactorDemanded.class);
    }

    @Test
    @DisplayName(
            "TFA-3 where a group wants one method, another one does not do, and is asked for before the wanted one is added")
    void mandatedMethod() throws Exception {
        Person person = withApp();
        rule(person, "MANDATORY", "EMAIL");
        String attempt = attempt(person);
        assertThat(visitor(() -> signIn.due(attempt)))
                .containsExactly(SignInStep.SECOND_FACTOR, SignInStep.SECOND_FACTOR_SET_UP);
        assertThatThrownBy(() -> visitor(() -> setUp.begin(attempt, FactorMethod.EMAIL, null)))
                .isInstanceOf(SignInUnfinished.class);
        prove(attempt, person.app().code(clock.instant(), 0));
        assertThat(visitor(() -> setUp.mandated(attempt))).isEqualTo(FactorMethod.EMAIL);
        assertThatThrownBy(() -> visitor(() -> {
                    setUp.finish(attempt);
                    return null;
                }))
                .isInstanceOf(SignInUnfinished.class);
    }

    @Test
    @DisplayName("TFA-3 where a group prompts, the offer may be passed by, and comes back")
    void prompt() throws Exception {
        Person person = person();
        rule(person, "PROMPT", null);
        String attempt = attempt(person.email());
        assertThat(visitor(() -> signIn.due(attempt))).containsExactly(SignInStep.SECOND_FACTOR_PROMPT);
        visitor(() -> {
            signIn.passBy(attempt, SignInStep.SECOND_FACTOR_PROMPT);
            return null;
        });
        assertThat(finish(attempt).who().accountId()).isEqualTo(person.account());
        assertThat(signInDue(person.email())).containsExactly(SignInStep.SECOND_FACTOR_PROMPT);
    }

    @Test
    @DisplayName("TFA-7 a practice asks one of its users to set up a second factor; another practice cannot")
    void demanded() throws Exception {
        APractice.Opened here = aPractice.open(0);
        APractice.Opened there = aPractice.open(0);
        database.change(
                null,
                "insert into sign_in_member (account_id, practice_id) values (?, ?) on conflict do nothing",
                here.account(),
                here.id().value());
        String email = "owner-" + here.id() + "@practice.example";
        assertThatThrownBy(() -> Callers.run(there.owner(), () -> own.demand(here.account())))
                .isInstanceOf(NotFound.class);
        assertThat(signInDue(email)).isEmpty();
        Callers.run(here.owner(), () -> own.demand(here.account()));
        assertThat(signInDue(email)).containsExactly(SignInStep.SECOND_FACTOR_SET_UP);
        addApp(attempt(email));
        assertThat(signInDue(email)).containsExactly(SignInStep.SECOND_FACTOR);
    }

    @Test
    @DisplayName("whoever runs the installation always needs a second factor")
    void platformAdministrators() {
        String email = "platform-" + UUID.randomUUID() + "@praxis.example";
        Callers.run(
                Caller.platform(null, "127.0.0.1"),
                () -> signIn.createPlatformAdministrator(email, PASSWORD.toCharArray()));
        assertThat(signInDue(email)).containsExactly(SignInStep.SECOND_FACTOR_SET_UP);
    }

    @Test
    @DisplayName(
            "TFA-8 from a network that each of the person's groups trusts, the code is not asked for; elsewhere it is")
    void trustedNetworks() throws Exception {
        Client office = new Client("203.0.113.20", "", null);
        Person person = withApp();
        UUID first = rule(person, "MANDATORY", null);
        assertThat(signInDue(person.email(), office)).containsExactly(SignInStep.SECOND_FACTOR);
        trust(first, "203.0.113.0/24");
        assertThat(signInDue(person.email(), office)).isEmpty();
        assertThat(signInDue(person.email())).containsExactly(SignInStep.SECOND_FACTOR);

        UUID other = rule(person, "OPTIONAL", null);
        assertThat(signInDue(person.email(), office)).containsExactly(SignInStep.SECOND_FACTOR);
        trust(other, "198.51.100.1\n203.0.113.20");
        assertThat(signInDue(person.email(), office)).isEmpty();
    }

    @Test
    @DisplayName("TFA-8 a trusted network adds no factor and changes none")
    void trustedNetworksChangeNothing() throws Exception {
        Client office = new Client("203.0.113.20", "", null);
        Person person = withApp();
        UUID group = rule(person, "MANDATORY", "EMAIL");
        trust(group, "203.0.113.0/24");
        assertThat(signInDue(person.email(), office))
                .containsExactly(SignInStep.SECOND_FACTOR, SignInStep.SECOND_FACTOR_SET_UP);
        database.change(null, "update sign_in_rule set mandated_method = null where practice_id = ?", group);
        String attempt =
                visitor(() -> signIn.signIn(person.email(), PASSWORD, office)).attemptToken();
        assertThatThrownBy(() -> visitor(() -> setUp.begin(attempt, FactorMethod.EMAIL, null)))
                .isInstanceOf(SignInUnfinished.class);
        assertThat(visitor(() -> signIn.proveAnew(person.email(), PASSWORD, office))
                        .due())
                .containsExactly(SignInStep.SECOND_FACTOR);
    }

    private void trust(UUID group, String networks) throws Exception {
        database.change(null, "update sign_in_rule set trusted_networks = ? where practice_id = ?", networks, group);
    }
}
