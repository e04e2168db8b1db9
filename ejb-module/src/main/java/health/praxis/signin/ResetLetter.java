package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The link to choose a new password by (LOG-5). Written to nobody when there is no such account. */
@Dependent
class ResetLetter implements AccountLetter {

    static final String KIND = "reset";

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
    public Optional<Words> write(UUID account, UUID link) {
        return accounts.byId(account)
                .flatMap(owner -> links.query(link)
                        .map(query -> pages.address(owner, "/reset-password" + query))
                        .map(address -> new Words(
                                owner.email(),
                                LetterWords.subject(KIND),
                                LetterWords.body(KIND, address.toString()),
                                address)));
    }
}
