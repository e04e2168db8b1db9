package health.praxis.signin;

import health.praxis.installation.Settings;
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
    private Settings settings;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Words> write(UUID account, UUID about) {
        URI forgotten = URI.create(settings.publicUrl() + "/forgotten-password");
        return accounts.byId(account)
                .map(owner -> new Words(
                        owner.email(),
                        LetterWords.subject(KIND),
                        LetterWords.body(KIND, LetterWords.time(owner.passwordSetAt()), forgotten.toString()),
                        forgotten));
    }
}
