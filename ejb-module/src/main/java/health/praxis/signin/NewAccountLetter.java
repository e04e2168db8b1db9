package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The link to prove an address by; or, where the address has an account, that somebody tried (LOG-11, LOG-12). */
@Dependent
class NewAccountLetter implements AccountLetter {

    static final String KIND = "newAccount";

    /** What the letters are called to whom a patient's account is promised. */
    private static final String PATIENT = "newPatient";

    private static final String KNOWN = "Known";

    @Inject
    private AccountWishes wishes;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountPages pages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Words> write(UUID wished, UUID link) {
        return wishes.byId(wished).flatMap(wish -> write(wish, link));
    }

    private Optional<Words> write(AccountWish wish, UUID link) {
        SessionKind kind = wish.kind();
        boolean patient = kind == SessionKind.PORTAL;
        boolean known = accounts.byEmail(wish.email()).isPresent();
        Optional<URI> address = known
                ? Optional.of(pages.address(kind, "/sign-in"))
                : links.query(link)
                        .map(query ->
                                pages.address(kind, (patient ? "/sign-up/confirm" : "/register/confirm") + query));
        String words = (patient ? PATIENT : KIND) + (known ? KNOWN : "");
        return address.map(
                to -> new Words(wish.email(), LetterWords.subject(words), LetterWords.body(words, to.toString()), to));
    }
}
