package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Unknown devices are kept out for a while (LOG-8). */
@Dependent
class LockedLetter implements AccountLetter {

    static final String KIND = "locked";

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
                owner.email(), LetterWords.subject(KIND), LetterWords.body(KIND, forgotten.toString()), forgotten);
    }
}
