package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.access.RegisterPractice;
import health.praxis.access.Registration;
import health.praxis.container.APractice.Opened;
import health.praxis.practice.Memberships;
import health.praxis.practice.NotTheSameTwice;
import health.praxis.practice.Role;
import health.praxis.shared.ZoneNotKnown;
import health.praxis.signin.Client;
import health.praxis.signin.LinkOver;
import health.praxis.signin.SignInRefused;
import health.praxis.signin.TooManyAttempts;
import health.praxis.signin.WeakPassword;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A practice that registers itself. */
@ExtendWith(ArquillianExtension.class)
class RegistrationIT extends WithSecondFactors {

    @Inject
    private Registration registration;

    @Inject
    private Memberships memberships;

    @Test
    @DisplayName(
            "LOG-11 nothing exists before the link is confirmed; then the registrant owns the practice, once, also of two at once")
    void registers() throws Exception {
        String email = fresh();
        register(email, email, PASSWORD, "Australia/Perth");
        assertThatThrownBy(() -> attempt(email)).isInstanceOf(SignInRefused.class);
        String token = token(email);
        assertThat(visitor(() -> registration.look(token))).isEqualTo("Own Street");
        assertThatThrownBy(() -> attempt(email)).isInstanceOf(SignInRefused.class);
        List<Together.Result<Object>> results = Together.run(
                2,
                i -> () -> visitor(() -> {
                    registration.confirm(token);
                    return null;
                }));
        assertThat(results.stream().map(Together.Result::refusal).filter(one -> one != null))
                .singleElement()
                .isInstanceOf(LinkOver.class);
        UUID account = finish(attempt(email)).who().accountId();
        assertThat(visitor(() -> memberships.of(account)))
                .singleElement()
                .satisfies(own -> assertThat(database.ask(
                                own.practice(),
                                "select g.name || ' ' || g.zone || ' ' || u.role || ' ' || u.access_level || ' ' || u.owner"
                                        + " from practice_group g join practice_user u using (practice_id)"))
                        .containsExactly("Own Street Australia/Perth PRACTITIONER FULL true"));
        assertThatThrownBy(() -> visitor(() -> registration.look(token))).isInstanceOf(LinkOver.class);
    }

    @Test
    @DisplayName(
            "LOG-11 an address that has an account is answered alike; its owner is told, and no link opens anything")
    void knownAddress() throws Exception {
        Opened other = aPractice.open(0);
        String email = "owner-" + other.id() + "@practice.example";
        register(email, email, PASSWORD, "Australia/Sydney");
        JsonArray mails =
                eventually(() -> sandbox.mails(email), all -> subjects(all).contains("account already"));
        assertThat(mails.toString()).doesNotContain("/register/confirm");
        assertThat(visitor(() -> memberships.of(other.account()))).hasSize(1);
    }

    @Test
    @DisplayName(
            "LOG-11 what is typed twice must agree, the password must be strong, the zone known; too many are stopped")
    void refusals() {
        String email = fresh();
        assertThatThrownBy(() -> register(email, "x" + email, PASSWORD, "Australia/Sydney"))
                .isInstanceOf(NotTheSameTwice.class);
        assertThatThrownBy(() -> register(email, email, "password1234", "Australia/Sydney"))
                .isInstanceOf(WeakPassword.class);
        assertThatThrownBy(() -> register(email, email, PASSWORD, "Australia/Nowhere"))
                .isInstanceOf(ZoneNotKnown.class);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 25; i++) {
                        register(fresh(), null, PASSWORD, "Australia/Sydney");
                    }
                })
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    @Tag("ASVS-2.3.2")
    @DisplayName("LOG-11 nobody is written to more than five times in an hour, whoever registers with their address")
    void notTooOften() throws Exception {
        String email = fresh();
        for (int i = 0; i < 7; i++) {
            register(email, email, PASSWORD, "Australia/Sydney");
        }
        assertThat(database.count(
                        null,
                        "select count(*) from account_link l join account_wish w on w.id = l.account_id where w.email = ?",
                        email))
                .isEqualTo(5);
    }

    private final String address =
            "203.0.113." + (1 + Math.floorMod(UUID.randomUUID().hashCode(), 250));

    private void register(String email, String again, String password, String zone) {
        visitor(() -> {
            registration.register(
                    new RegisterPractice(
                            "Own Street",
                            "02 5550 4321",
                            zone,
                            "Odd",
                            "Field",
                            Role.PRACTITIONER,
                            "Psychologist",
                            email,
                            again == null ? email : again,
                            password,
                            password),
                    new Client(address, "", null));
            return null;
        });
    }

    private String token(String email) throws Exception {
        JsonArray mails = eventually(() -> sandbox.mails(email), all -> !all.isEmpty());
        JsonObject mail = mails.getJsonObject(0);
        String link = ((JsonString) mail.getJsonArray("links").get(0)).getString();
        assertThat(link).contains("/register/confirm?key=");
        return link.substring(link.indexOf("key=") + 4);
    }

    private static String fresh() {
        return "registrant-" + UUID.randomUUID() + "@own.example";
    }
}
