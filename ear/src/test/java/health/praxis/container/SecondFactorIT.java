package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.NotFound;
import health.praxis.signin.Client;
import health.praxis.signin.CodeRefused;
import health.praxis.signin.CodeSentAlready;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.OpenedSession;
import health.praxis.signin.SignInRefused;
import health.praxis.signin.SignInStep;
import health.praxis.signin.SignInTookTooLong;
import health.praxis.signin.SignInUnfinished;
import health.praxis.signin.TooManyAttempts;
import health.praxis.tenancy.NotAllowed;
import jakarta.json.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proving a second factor, against the real database, mailbox and phone. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorIT extends WithSecondFactors {

    @Test
    @Tag("ASVS-6.5.1")
    @DisplayName("TFA-12 one code twice at once, twenty times over: each time exactly one signs in")
    void oneCodeProvesOnce() throws Exception {
        List<Long> winners = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            Person person = withApp();
            List<String> attempts = List.of(attempt(person), attempt(person));
            String code = person.app().code(clock.instant(), 0);
            List<Together.Result<Boolean>> results = Together.run(
                    2,
                    i -> () -> visitor(() -> {
                        check.prove(attempts.get(i), FactorMethod.APP, code);
                        return true;
                    }));
            winners.add(
                    results.stream().filter(result -> result.refusal() == null).count());
            assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                    .hasOnlyElementsOfType(CodeRefused.class);
        }
        assertThat(winners).hasSize(20).containsOnly(1L);
    }

    @Test
    @DisplayName("TFA-12 a code that set the app up signs nobody in, nor does one from before it")
    void theFirstCodeIsUsed() {
        Person person = person();
        String first = attempt(person.email());
        Authenticator app = new Authenticator(
                visitor(() -> setUp.begin(first, FactorMethod.APP, null)).secret());
        Instant moment = clock.instant();
        visitor(() -> setUp.confirm(first, FactorMethod.APP, app.code(moment, 0), null));
        assertRefused(attempt(person.email()), app.code(moment, -1));
        assertRefused(attempt(person.email()), app.code(moment, 0));
    }

    @Test
    @Tag("ASVS-6.6.3")
    @DisplayName("after five wrong codes the right one counts no more; it starts again with the password")
    void fiveTries() {
        Person person = withApp();
        String attempt = attempt(person);
        for (int left = 4; left >= 0; left--) {
            int expected = left;
            assertThatThrownBy(() -> prove(attempt, "000000"))
                    .isInstanceOfSatisfying(
                            CodeRefused.class,
                            refused -> assertThat(refused.details()).containsEntry("left", expected));
        }
        String right = person.app().code(clock.instant(), 0);
        assertThatThrownBy(() -> prove(attempt, right)).isInstanceOf(SignInTookTooLong.class);
        assertThatThrownBy(() -> finish(attempt)).isInstanceOf(SignInTookTooLong.class);
        String again = attempt(person);
        prove(again, person.app().code(clock.instant(), 0));
        assertThat(finish(again).who().accountId()).isEqualTo(person.account());
    }

    @Test
    @DisplayName("wrong codes are counted over all attempts: after twenty in an hour even the right one waits")
    void twentyAnHour() throws Exception {
        Person person = withApp();
        for (int failure = 0; failure < 20; failure++) {
            database.change(
                    null,
                    "insert into second_factor_failure (account_id, failed_at) values (?, now())",
                    person.account());
        }
        String attempt = attempt(person);
        assertThatThrownBy(() -> prove(attempt, person.app().code(clock.instant(), 0)))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    @Tag("ASVS-6.3.3")
    @DisplayName("a password alone finishes nothing, passes nothing by, and adds no second factor")
    void thePasswordAloneIsNotEnough() {
        Person person = withApp();
        String attempt = attempt(person);
        assertThatThrownBy(() -> finish(attempt)).isInstanceOf(SignInUnfinished.class);
        assertThatThrownBy(() -> visitor(() -> {
                    signIn.passBy(attempt, SignInStep.SECOND_FACTOR);
                    return null;
                }))
                .isInstanceOf(SignInUnfinished.class);
        assertThatThrownBy(() -> visitor(() -> setUp.begin(attempt, FactorMethod.APP, null)))
                .isInstanceOf(SignInUnfinished.class);
        assertThatThrownBy(() -> as(person, () -> own.renewRecoveryCodes(attempt)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(person, () -> {
                    own.remove(attempt, FactorMethod.APP, "none");
                    return null;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("ASVS-6.5.1")
    @DisplayName("TFA-10 a recovery code lets in once, of two at once one, and its owner is told")
    void recoveryCodesOnce() throws Exception {
        Person person = withApp();
        assertThat(person.recoveryCodes()).hasSize(10);
        List<String> attempts = List.of(attempt(person), attempt(person));
        String code = person.recoveryCodes().get(3);
        List<Together.Result<Boolean>> results = Together.run(
                2,
                i -> () -> visitor(() -> {
                    check.proveByRecoveryCode(attempts.get(i), code);
                    return true;
                }));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        String another = attempt(person);
        assertThatThrownBy(() -> visitor(() -> {
                    check.proveByRecoveryCode(another, code);
                    return null;
                }))
                .isInstanceOf(CodeRefused.class);
        eventually(() -> sandbox.mails(person.email()), mails -> subjects(mails).contains("recovery code was used"));
        assertThat(as(person, () -> own.mine().recoveryCodes())).isEqualTo(9);
    }

    @Test
    @Tag("ASVS-6.6.2")
    @DisplayName(
            "TFA-1 a code by e-mail works once, for the sign-in that asked for it; the next one may be asked for after a minute")
    void codeByMail() throws Exception {
        Person person = person();
        String first = attempt(person.email());
        visitor(() -> setUp.begin(first, FactorMethod.EMAIL, null));
        String code = mailed(person.email(), 1);
        assertThatThrownBy(() -> visitor(() -> setUp.begin(first, FactorMethod.EMAIL, null)))
                .isInstanceOf(CodeSentAlready.class);
        visitor(() -> setUp.confirm(first, FactorMethod.EMAIL, code, null));
        sandbox.advanceMinutes(2);

        String here = attempt(person.email());
        String elsewhere = attempt(person.email());
        eventually(() -> visitor(() -> check.begin(here)).codeSent(), sent -> sent);
        String fresh = mailed(person.email(), 2);
        assertThatThrownBy(() -> proveBy(FactorMethod.EMAIL, elsewhere, fresh)).isInstanceOf(CodeRefused.class);
        proveBy(FactorMethod.EMAIL, here, fresh);
        assertThat(finish(here).who().accountId()).isEqualTo(person.account());
    }

    @Test
    @Tag("ASVS-6.6.1")
    @DisplayName("TFA-1 a code by SMS reaches the number that was typed; the number counts once a code came back")
    void codeBySms() throws Exception {
        Person person = person();
        String phone = "+61491570" + (100 + (int) (Math.random() * 800));
        String attempt = attempt(person.email());
        visitor(() -> setUp.begin(attempt, FactorMethod.SMS, phone));
        assertThat(signInDue(person.email())).isEmpty();
        JsonArray messages = eventually(() -> sandbox.sms(phone), received -> !received.isEmpty());
        visitor(() -> setUp.confirm(
                attempt, FactorMethod.SMS, code(messages.getJsonObject(0).getString("body")), null));
        assertThat(signInDue(person.email())).containsExactly(SignInStep.SECOND_FACTOR);
        assertThat(database.ask(null, "select sealed from second_factor where account_id = ?", person.account()))
                .hasSize(1)
                .allSatisfy(kept -> assertThat(kept).doesNotContain(phone.substring(1)));
    }

    @Test
    @Tag("ASVS-6.5.6")
    @DisplayName(
            "TFA-8 TFA-9 a remembered device skips the second factor only, for its owner only, until it is forgotten or too old")
    void rememberedDevice() throws Exception {
        Person person = withApp();
        Person other = withApp();
        String attempt = attempt(person);
        prove(attempt, person.app().code(clock.instant(), 0));
        OpenedSession opened = finish(attempt);
        String token = visitor(() -> own.rememberDevice(opened.sessionToken(), HERE));
        Client remembered = new Client("127.0.0.1", "", token);

        assertThat(signInDue(person.email(), remembered)).isEmpty();
        assertThat(signInDue(person.email(), HERE)).containsExactly(SignInStep.SECOND_FACTOR);
        assertThat(signInDue(other.email(), remembered)).containsExactly(SignInStep.SECOND_FACTOR);
        assertThatThrownBy(() -> visitor(() -> signIn.signIn(person.email(), "not the password", remembered)))
                .isInstanceOf(SignInRefused.class);

        UUID device = as(person, () -> own.mine().devices().get(0).id());
        assertThatThrownBy(() -> as(other, () -> {
                    own.forgetDevice(device);
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        database.change(
                null, "update remembered_device set expires_at = now() - interval '1 day' where id = ?", device);
        assertThat(signInDue(person.email(), remembered)).containsExactly(SignInStep.SECOND_FACTOR);
        database.change(
                null, "update remembered_device set expires_at = now() + interval '29 days' where id = ?", device);
        as(person, () -> {
            own.forgetDevice(device);
            return null;
        });
        assertThat(signInDue(person.email(), remembered)).containsExactly(SignInStep.SECOND_FACTOR);
    }

    @Test
    @DisplayName("a session opened without a second factor remembers no device")
    void onlyAProvenSessionRemembers() {
        Person person = person();
        OpenedSession opened = finish(attempt(person.email()));
        assertThatThrownBy(() -> visitor(() -> own.rememberDevice(opened.sessionToken(), HERE)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Tag("ASVS-7.4.3")
    @Tag("ASVS-6.3.7")
    @Tag("ASVS-6.5.2")
    @DisplayName(
            "a changed factor ends the other sessions and is told by e-mail; nothing that proves anything is readable in the database")
    void changes() throws Exception {
        Person person = person();
        OpenedSession before = finish(attempt(person.email()));
        String attempt = attempt(person.email());
        String key = visitor(() -> setUp.begin(attempt, FactorMethod.APP, null)).secret();
        Authenticator app = new Authenticator(key);
        List<String> codes =
                visitor(() -> setUp.confirm(attempt, FactorMethod.APP, app.code(clock.instant(), -1), null));
        assertThat(database.count(
                        null,
                        "select count(*) from sign_in_session where account_id = ? and ended_at is null",
                        person.account()))
                .isZero();
        assertThat(before.who().accountId()).isEqualTo(person.account());
        eventually(() -> sandbox.mails(person.email()), mails -> subjects(mails).contains("was added"));
        assertThat(database.ask(null, "select sealed from second_factor where account_id = ?", person.account()))
                .hasSize(1)
                .allSatisfy(kept -> assertThat(kept).doesNotContain(key.replace(" ", "")));
        assertThat(database.ask(
                        null,
                        "select encode(code_hash, 'escape') from recovery_code where account_id = ?",
                        person.account()))
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);
    }
}
