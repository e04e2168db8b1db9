package health.praxis.signin;

import health.praxis.installation.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The link to prove an address by; or, where the address has an account, that somebody tried (LOG-11). */
@Dependent
class NewAccountLetter implements AccountLetter {

    static final String KIND = "newAccount";

    private static final String KNOWN = "newAccountKnown";

    @Inject
    private AccountWishes wishes;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private Settings settings;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Words> write(UUID wish, UUID link) {
        return wishes.byId(wish).map(AccountWish::email).flatMap(email -> {
            boolean known = accounts.byEmail(email).isPresent();
            Optional<URI> address = known
                    ? Optional.of(URI.create(settings.publicUrl() + "/sign-in"))
                    : links.address(link, "/register/confirm");
            String words = known ? KNOWN : KIND;
            return address.map(
                    to -> new Words(email, LetterWords.subject(words), LetterWords.body(words, to.toString()), to));
        });
    }
}
