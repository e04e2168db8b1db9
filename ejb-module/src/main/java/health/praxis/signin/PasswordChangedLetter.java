package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The password was changed: told to its owner, who may not have been the one. */
@Dependent
class PasswordChangedLetter implements AccountLetter {

    static final String KIND = "passwordChanged";

    @Inject
    private Accounts accounts;

    @Inject
    private AccountPages pages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Words> write(UUID account, UUID about) {
        return accounts.byId(account).map(owner -> write(owner, pages.forgottenPassword(owner)));
    }

    private static Words write(Account owner, URI forgotten) {
        return new Words(
                owner.email(),
                LetterWords.subject(KIND),
                LetterWords.body(KIND, LetterWords.time(owner.passwordSetAt()), forgotten.toString()),
                forgotten);
    }
}
