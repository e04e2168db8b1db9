package health.praxis.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.sealing.KeyOwner;
import health.praxis.sealing.RewrapKeysCommand;
import health.praxis.sealing.SealBroken;
import health.praxis.sealing.Sealing;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Encryption at rest with the stored keys. */
@ExtendWith(ArquillianExtension.class)
class SealingIT extends HouseDeployment {

    private static final String PLACE = "note.text:1";
    private static final String SECRET = "a secret";
    private static final String OTHER = "YW5vdGhlci1rZXktYW5vdGhlci1rZXktYW5vdGhlci0=";
    private static final String UNKNOWN = "dW5rbm93bi1rZXktdW5rbm93bi1rZXktdW5rbm93bi0=";

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Superuser superuser;

    @Inject
    private SealedInside sealed;

    @Test
    @DisplayName(
            "SEC-1 a practice's first value makes its key, and a later transaction opens what an earlier one sealed")
    void sealsAndOpens() throws SQLException {
        APractice.Opened here = aPractice.open(0);
        KeyOwner owner = KeyOwner.practice(here.id());

        String text = Callers.get(
                here.owner(), () -> sealed.with(sealing -> sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8))));

        assertThat(Callers.get(here.owner(), () -> sealed.with(sealing -> opened(sealing, owner, text))))
                .isEqualTo(SECRET);
        assertThat(database.ask(here.id(), "select version || state from sealing_key"))
                .containsExactly("1PRIMARY");
    }

    @Test
    @DisplayName("SEC-1 values of no practice have the installation's key")
    void installation() {
        KeyOwner owner = KeyOwner.installation();
        Caller visitor = Caller.visitor(null);

        String text =
                Callers.get(visitor, () -> sealed.with(sealing -> sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8))));

        assertThat(Callers.get(visitor, () -> sealed.with(sealing -> opened(sealing, owner, text))))
                .isEqualTo(SECRET);
    }

    @Test
    @DisplayName("SEC-1 another practice neither sees the key nor can seal or open with it")
    void anotherPractice() throws SQLException {
        APractice.Opened here = aPractice.open(0);
        APractice.Opened there = aPractice.open(0);
        KeyOwner owner = KeyOwner.practice(here.id());
        String text = Callers.get(
                here.owner(), () -> sealed.with(sealing -> sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8))));

        assertThat(database.ask(there.id(), "select version from sealing_key")).isEmpty();
        assertThatThrownBy(() -> Callers.get(there.owner(), () -> sealed.with(sealing -> opened(sealing, owner, text))))
                .hasStackTraceContaining(SealBroken.class.getName());
        assertThatThrownBy(() -> Callers.get(
                        there.owner(),
                        () -> sealed.with(sealing -> sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8)))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    @DisplayName("SEC-1 after a new key the old values open, and after destruction none")
    void rotatedAndDestroyed() {
        APractice.Opened here = aPractice.open(0);
        KeyOwner owner = KeyOwner.practice(here.id());
        String old = Callers.get(
                here.owner(), () -> sealed.with(sealing -> sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8))));

        String fresh = Callers.get(
                here.owner(),
                () -> sealed.with(sealing -> {
                    sealing.rotate(owner);
                    return sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8));
                }));

        for (String text : new String[] {old, fresh}) {
            assertThat(Callers.get(here.owner(), () -> sealed.with(sealing -> opened(sealing, owner, text))))
                    .isEqualTo(SECRET);
        }
        Callers.get(
                here.owner(),
                () -> sealed.with(sealing -> {
                    sealing.destroy(here.id());
                    return "";
                }));
        for (String text : new String[] {old, fresh}) {
            assertThatThrownBy(() ->
                            Callers.get(here.owner(), () -> sealed.with(sealing -> opened(sealing, owner, text))))
                    .hasStackTraceContaining("destroyed");
        }
    }

    @Test
    @DisplayName("SEC-1 eight first values at once make one key")
    void oneKeyForAll() throws Exception {
        APractice.Opened here = aPractice.open(0);
        KeyOwner owner = KeyOwner.practice(here.id());

        var texts = Together.run(
                8,
                i -> () -> Callers.get(
                        here.owner(),
                        () -> sealed.with(sealing -> sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8)))));

        assertThat(database.ask(here.id(), "select version from sealing_key")).containsExactly("1");
        assertThat(texts)
                .allSatisfy(text -> assertThat(Callers.get(
                                here.owner(), () -> sealed.with(sealing -> opened(sealing, owner, text.answer()))))
                        .isEqualTo(SECRET));
    }

    @Test
    @DisplayName(
            "SEC-1 all keys are wrapped by a new master key in one transaction; the former one is needed no more, and opens none")
    void aNewMasterKey() throws Exception {
        APractice.Opened here = aPractice.open(0);
        KeyOwner owner = KeyOwner.practice(here.id());
        String text = Callers.get(
                here.owner(), () -> sealed.with(sealing -> sealing.seal(owner, PLACE, SECRET.getBytes(UTF_8))));
        String present = System.getenv("PRAXIS_MASTER_KEY");

        superuser.tryOut(database -> {
            RewrapKeysCommand.Outcome first = RewrapKeysCommand.rewrap(database, present, OTHER);
            assertThat(first.rewrapped()).isGreaterThan(1);
            assertThat(first.already()).isZero();
            RewrapKeysCommand.Outcome again = RewrapKeysCommand.rewrap(database, UNKNOWN, OTHER);
            assertThat(again).isEqualTo(new RewrapKeysCommand.Outcome(0, first.rewrapped()));
            assertThatThrownBy(() -> RewrapKeysCommand.rewrap(database, UNKNOWN, present))
                    .isInstanceOf(SealBroken.class);
            return true;
        });

        // What was tried out was taken back: row-level security too.
        assertThat(Callers.get(here.owner(), () -> sealed.with(sealing -> opened(sealing, owner, text))))
                .isEqualTo(SECRET);
        assertThat(database.ask(null, "select relforcerowsecurity from pg_class where relname = 'sealing_key'"))
                .containsExactly("t");
    }

    private static String opened(Sealing sealing, KeyOwner owner, String text) {
        return new String(sealing.open(owner, PLACE, text), UTF_8);
    }
}
