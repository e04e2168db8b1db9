package health.praxis.signin;

import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;

/** The letters about second factors; their words stand in {@code second-factor-letters.properties}. */
@Dependent
class SecondFactorLetters {

    /** What a letter is about; the name is the key of its words. */
    enum Kind {
        SECOND_FACTOR_CODE,
        SECOND_FACTOR_SMS,
        SECOND_FACTOR_ADDED,
        SECOND_FACTOR_REMOVED,
        RECOVERY_CODE_USED,
        RECOVERY_CODES_RENEWED,
        SECOND_FACTORS_RESET
    }

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("health.praxis.signin.second-factor-letters", Locale.ENGLISH);

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorCodes codes;

    @Inject
    private FactorProof proof;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Produces
    AccountLetter code() {
        return new Told(Kind.SECOND_FACTOR_CODE) {
            @Override
            public Optional<Words> write(UUID account, UUID about) {
                return isLive(about) ? mail(account, Kind.SECOND_FACTOR_CODE, digits(about)) : Optional.empty();
            }
        };
    }

    @Produces
    AccountLetter sms() {
        return new Told(Kind.SECOND_FACTOR_SMS) {
            @Override
            public Optional<Words> write(UUID account, UUID about) {
                return codes.factorOf(about, clock.instant())
                        .flatMap(factors::byId)
                        .map(factor ->
                                Words.sms(proof.mobile(factor), words(Kind.SECOND_FACTOR_SMS, "text", digits(about))));
            }
        };
    }

    @Produces
    AccountLetter added() {
        return notice(Kind.SECOND_FACTOR_ADDED);
    }

    @Produces
    AccountLetter removed() {
        return notice(Kind.SECOND_FACTOR_REMOVED);
    }

    @Produces
    AccountLetter recoveryCodeUsed() {
        return notice(Kind.RECOVERY_CODE_USED);
    }

    @Produces
    AccountLetter recoveryCodesRenewed() {
        return notice(Kind.RECOVERY_CODES_RENEWED);
    }

    @Produces
    AccountLetter reset() {
        return notice(Kind.SECOND_FACTORS_RESET);
    }

    private AccountLetter notice(Kind kind) {
        return new Told(kind) {
            @Override
            public Optional<Words> write(UUID account, UUID about) {
                return mail(account, kind, "");
            }
        };
    }

    private Optional<AccountLetter.Words> mail(UUID account, Kind kind, String code) {
        return accounts.byId(account)
                .map(found -> new AccountLetter.Words(
                        found.email(), words(kind, "subject", code), words(kind, "text", code), null));
    }

    /** A code that was used or is too old is not sent any more. */
    private boolean isLive(UUID code) {
        return codes.factorOf(code, clock.instant()).isPresent();
    }

    private String digits(UUID code) {
        return SentCodes.of(settings.secretKey(), code);
    }

    private String words(Kind kind, String part, String code) {
        return MessageFormat.format(
                WORDS.getString(kind + "." + part), code, settings.publicUrl().getHost());
    }

    /** A letter of one kind. */
    private abstract static class Told implements AccountLetter {

        private final Kind kind;

        Told(Kind kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind.name();
        }
    }
}
