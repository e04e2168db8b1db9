package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The letters of a change of e-mail: to both addresses to confirm, to the old one once it is done (LOG-9). */
@Dependent
class EmailLetters {

    static final String OLD = "emailOld";
    static final String NEW = "emailNew";
    static final String CHANGED = "emailChanged";

    private static final String PAGE = "/confirm-email";

    @Inject
    private Accounts accounts;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountPages pages;

    @Inject
    private EmailChanges changes;

    @Produces
    AccountLetter toTheOld() {
        return letter(
                OLD, (account, link) -> accounts.byId(account).flatMap(owner -> link(OLD, owner, owner.email(), link)));
    }

    /** An address that has an account meanwhile gets no letter: its owner did not ask for one. */
    @Produces
    AccountLetter toTheNew() {
        return letter(
                NEW,
                (account, link) -> links.subject(link)
                        .flatMap(changes::find)
                        .map(WishedEmail::newEmail)
                        .filter(accounts::isFree)
                        .flatMap(recipient ->
                                accounts.byId(account).flatMap(owner -> link(NEW, owner, recipient, link))));
    }

    @Produces
    AccountLetter done() {
        return letter(
                CHANGED,
                (account, wish) -> changes.find(wish)
                        .map(WishedEmail::oldEmail)
                        .map(before -> new AccountLetter.Words(
                                before, LetterWords.subject(CHANGED), LetterWords.body(CHANGED), null)));
    }

    private Optional<AccountLetter.Words> link(String kind, Account owner, String recipient, UUID link) {
        return links.query(link)
                .map(query -> pages.address(owner, PAGE + query))
                .map(address -> new AccountLetter.Words(
                        recipient, LetterWords.subject(kind), LetterWords.body(kind, address.toString()), address));
    }

    private static AccountLetter letter(String kind, BiFunction<UUID, UUID, Optional<AccountLetter.Words>> words) {
        return new AccountLetter() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<Words> write(UUID account, UUID about) {
                return words.apply(account, about);
            }
        };
    }
}
