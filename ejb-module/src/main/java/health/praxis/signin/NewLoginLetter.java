package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A sign-in on a device that the account did not know (LOG-10). */
@Dependent
class NewLoginLetter implements AccountLetter {

    static final String KIND = "newLogin";

    @Inject
    private Accounts accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private AccountPages pages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Words> write(UUID account, UUID session) {
        return accounts.byId(account)
                .flatMap(owner -> sessions.byId(session)
                        .map(SignInSession::card)
                        .map(card -> write(owner, card, pages.forgottenPassword(owner))));
    }

    private static Words write(Account owner, SessionCard card, URI forgotten) {
        return new Words(
                owner.email(),
                LetterWords.subject(KIND),
                LetterWords.body(
                        KIND, LetterWords.time(card.since()), card.device(), card.address(), forgotten.toString()),
                forgotten);
    }
}
