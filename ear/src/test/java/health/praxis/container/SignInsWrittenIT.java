package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.signin.PasswordReset;
import health.praxis.signin.SignInRefused;
import health.praxis.signin.SignInStep;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the history says of signing in, and that a forgotten password is no way round the second factor. */
@ExtendWith(ArquillianExtension.class)
class SignInsWrittenIT extends WithSecondFactors {

    private static final Pattern LINK = Pattern.compile("reset-password\\?key=([\\w-]+)");

    @Inject
    private PasswordReset reset;

    @Test
    @Tag("ASVS-16.3.1")
    @DisplayName(
            "AUD-1 LOG-1 each sign-in stands in the history with how it was proved, each failure with what was refused")
    void written() throws Exception {
        Person person = withApp();
        assertThatThrownBy(() -> visitor(() -> signIn.signIn(person.email(), "another password altogether", HERE)))
                .isInstanceOf(SignInRefused.class);
        String attempt = attempt(person);
        assertRefused(attempt, "000000");
        prove(attempt, person.app().code(clock.instant(), 0));
        finish(attempt);
        Person without = person();
        finish(attempt(without));

        assertThat(entries(person))
                .containsSubsequence(
                        "SIGN_IN_FAILED password refused 127.0.0.1",
                        "SIGN_IN signed in by password and second factor 127.0.0.1")
                .anySatisfy(
                        entry -> assertThat(entry).startsWith("SIGN_IN_FAILED ").doesNotContain("password"));
        assertThat(entries(without)).contains("SIGN_IN signed in by password 127.0.0.1");
    }

    @Test
    @Tag("ASVS-6.4.3")
    @DisplayName(
            "LOG-6 TFA-12 after a forgotten password was replaced by its link, the second factor is asked for as before")
    void resetKeepsTheFactor() throws Exception {
        Person person = withApp();
        visitor(() -> {
            reset.ask(person.email(), HERE);
            return null;
        });
        JsonArray mails = eventually(
                () -> sandbox.mails(person.email()),
                found -> LINK.matcher(found.toString()).find());
        Matcher link = LINK.matcher(mails.toString());
        assertThat(link.find()).isTrue();
        String next = "seven herons wade in cold water";
        visitor(() -> {
            reset.reset(link.group(1), next);
            return null;
        });
        assertThat(visitor(() -> signIn.signIn(person.email(), next, HERE)).due())
                .containsExactly(SignInStep.SECOND_FACTOR);
    }

    private List<String> entries(Person person) throws Exception {
        return database.ask(
                null,
                "select concat_ws(' ', action, description, address) from platform_audit_entry"
                        + " where account_id = ? order by at",
                person.account());
    }
}
