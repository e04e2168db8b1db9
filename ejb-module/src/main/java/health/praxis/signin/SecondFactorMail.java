package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the owner of an account is sent about second factors: codes, and notices of what was changed. */
@Dependent
class SecondFactorMail {

    @Inject
    private AccountMail mail;

    /** Sends the code of a row to where the factor's codes go. */
    void code(SecondFactor factor, UUID code) {
        SecondFactorLetters.Kind kind = factor.method() == FactorMethod.SMS
                ? SecondFactorLetters.Kind.SECOND_FACTOR_SMS
                : SecondFactorLetters.Kind.SECOND_FACTOR_CODE;
        mail.put(factor.accountId(), kind.name(), code);
    }

    /** Tells by e-mail what was done, so that somebody else's doing is noticed. */
    void notice(UUID account, SecondFactorLetters.Kind what) {
        mail.put(account, what.name(), account);
    }
}
