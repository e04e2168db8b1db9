package health.praxis.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.platform.KeyRenewal;
import health.praxis.platform.KeyRotation;
import health.praxis.practice.UnsavedTexts;
import health.praxis.sealing.KeyOverview;
import health.praxis.sealing.KeyOwner;
import health.praxis.sealing.KeysInUse;
import health.praxis.sealing.Resealing;
import health.praxis.sealing.SealedColumn;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new key: what was sealed is sealed anew, and the former key goes when nothing is left under it. The server's own job runs meanwhile. */
@ExtendWith(ArquillianExtension.class)
class KeyRotationIT extends WithSecondFactors {

    private static final Caller PLATFORM = Caller.platform(null, "127.0.0.1");
    private static final int MANY = 230;
    /** The columns of a practice's values, by name: attachments, unsaved texts. */
    private static final int COLUMNS = 2;

    private static final int TEXTS = 1;

    @Inject
    private KeyRotation rotation;

    @Inject
    private KeyRenewal renewal;

    @Inject
    private KeyOverview overview;

    @Inject
    private UnsavedTexts texts;

    @Inject
    private Instance<SealedColumn> columns;

    @Inject
    private SealedInside inside;

    @Inject
    private Superuser superuser;

    private Opened here;

    @BeforeEach
    void aPractice() {
        here = aPractice.open(0);
    }

    @Test
    @Tag("ASVS-11.2.2")
    @DisplayName(
            "SEC-1 values open before, while and after they are sealed with a new key; broken off it goes on; the former key is destroyed, in both histories")
    void sealedAnew() throws Exception {
        List<String> forms = IntStream.range(0, MANY)
                .mapToObj(i -> "patient:" + UUID.randomUUID())
                .toList();
        forms.forEach(form -> keep(form, "typed into " + form));
        Callers.run(PLATFORM, () -> rotation.renew(here.id()));
        assertThat(keys()).containsExactly("1 ENABLED", "2 PRIMARY");
        allOpen(forms);

        Caller job = job();
        assertThat(Callers.get(job, rotation::begin)).isEqualTo(COLUMNS);
        Callers.get(job, () -> rotation.sealAnew(TEXTS, 0));
        assertThatThrownBy(() -> Callers.get(
                        job,
                        () -> inside.with(sealing -> {
                            rotation.sealAnew(TEXTS, 0);
                            throw new IllegalStateException("the server is killed");
                        })))
                .hasStackTraceContaining("killed");
        assertThat(left(1)).isLessThanOrEqualTo(MANY - 100);
        allOpen(forms);
        assertThat(line(1).remaining()).isLessThanOrEqualTo(MANY - 100L);

        run(job);
        assertThat(left(1)).isZero();
        assertThat(left(2)).isEqualTo(MANY);
        allOpen(forms);
        Callers.run(job, rotation::destroyFormer);
        assertThat(keys()).as("not within ten minutes").containsExactly("1 ENABLED", "2 PRIMARY");

        settle();
        Callers.run(job, rotation::destroyFormer);
        assertThat(keys()).containsExactly("1 DESTROYED", "2 PRIMARY");
        allOpen(forms);
        List<String> words = List.of("key 2 seals from now on", "key 1 destroyed: nothing is left under it");
        assertThat(database.ask(
                        here.id(),
                        "select description from audit_entry where subject_type = 'sealing key' order by at"))
                .containsExactlyElementsOf(words);
        assertThat(database.ask(
                        null,
                        "select description from platform_audit_entry where description like ? order by at",
                        "sealing key of practice " + here.id() + "%"))
                .containsExactlyElementsOf(words.stream()
                        .map(one -> "sealing key of practice " + here.id() + ", " + one)
                        .toList());
    }

    @Test
    @DisplayName("SEC-1 what a destroyed key sealed does not open, put back from a copy; what the new one sealed does")
    void gone() throws Exception {
        keep("patient:new", "of old");
        String copy = sealed("patient:new");
        Callers.run(PLATFORM, () -> rotation.renew(here.id()));
        run(job());
        assertThat(sealed("patient:new")).isNotEqualTo(copy);
        settle();
        Callers.run(job(), rotation::destroyFormer);
        assertThat(found("patient:new")).isEqualTo("of old");
        database.change(here.id(), "update unsaved_text set sealed = ? where form = 'patient:new'", copy);
        assertThatThrownBy(() -> found("patient:new")).hasStackTraceContaining("does not open");
    }

    @Test
    @DisplayName(
            "SEC-1 a value that was changed opens by no key and keeps the former one from being destroyed; all others are sealed anew")
    void broken() throws Exception {
        for (int i = 0; i < 5; i++) {
            keep("patient:" + new UUID(0, i), "typed " + i);
        }
        String first = "patient:" + new UUID(0, 0);
        database.change(here.id(), "update unsaved_text set sealed = left(sealed, -4) || 'AAAA' where form = ?", first);
        Callers.run(PLATFORM, () -> rotation.renew(here.id()));
        run(job());
        settle();
        Callers.run(job(), rotation::destroyFormer);
        assertThat(keys()).containsExactly("1 ENABLED", "2 PRIMARY");
        assertThat(left(1)).isEqualTo(1);
        Callers.get(job(), rotation::begin);
        assertThat(line(1).remaining()).isEqualTo(1);
        for (int i = 1; i < 5; i++) {
            assertThat(found("patient:" + new UUID(0, i))).isEqualTo("typed " + i);
        }
    }

    @Test
    @DisplayName(
            "SEC-1 a new key waits for a writer that has sealed by the former one, so its value is sealed anew too")
    void aWriterBefore() throws Exception {
        keep("patient:new", "first");
        var renewed = new CompletableFuture<Void>();
        Callers.get(
                here.owner(),
                () -> inside.with(sealing -> {
                    sealing.seal(KeyOwner.practice(here.id()), "elsewhere", "x".getBytes(UTF_8));
                    renewed.completeAsync(() -> {
                        Callers.run(PLATFORM, () -> rotation.renew(here.id()));
                        return null;
                    });
                    aKeyWaits();
                    texts.keep("patient:new", Map.of("text", "second"));
                    return "";
                }));
        renewed.join();
        assertThat(left(1)).isEqualTo(1);
        run(job());
        assertThat(left(1)).isZero();
        assertThat(found("patient:new")).isEqualTo("second");
    }

    @Test
    @DisplayName(
            "SEC-1 writers while keys change and values are sealed anew lose nothing, and nothing stays under a former key")
    void writersAtOnce() throws Exception {
        keep("patient:new", "first");
        var results = Together.run(6, i -> () -> {
            String form = "patient:" + new UUID(1, i);
            for (int n = 0; n < 15; n++) {
                if (i == 0) {
                    Callers.run(PLATFORM, () -> rotation.renew(here.id()));
                    run(job());
                    settle();
                    Callers.run(job(), rotation::destroyFormer);
                }
                keep(form, "typed " + i + " " + n);
                keep("patient:new", "typed " + i);
            }
            return form;
        });
        assertThat(results).allMatch(one -> one.refusal() == null);
        run(job());
        settle();
        Callers.run(job(), rotation::destroyFormer);
        assertThat(keys())
                .hasSize(16)
                .endsWith("16 PRIMARY")
                .filteredOn(key -> key.contains("ENABLED"))
                .isEmpty();
        for (int i = 0; i < 6; i++) {
            assertThat(found("patient:" + new UUID(1, i))).isEqualTo("typed " + i + " 14");
        }
        assertThat(found("patient:new")).startsWith("typed");
    }

    @Test
    @DisplayName(
            "SEC-1 another practice keeps its key and its values as they are; a practice that does not exist has none")
    void anotherPractice() throws Exception {
        Opened there = aPractice.open(0);
        keep("patient:new", "here");
        Callers.run(there.owner(), () -> texts.keep("patient:new", Map.of("text", "there")));
        List<String> before = database.ask(there.id(), "select sealed from unsaved_text");
        Callers.run(PLATFORM, () -> rotation.renew(here.id()));
        run(job());
        assertThat(database.ask(there.id(), "select sealed from unsaved_text")).isEqualTo(before);
        assertThat(database.ask(there.id(), "select version || ' ' || state from sealing_key"))
                .containsExactly("1 PRIMARY");
        assertThat(Callers.get(PLATFORM, rotation::practices))
                .contains(here.id())
                .doesNotContain(there.id());
        assertThatThrownBy(() -> Callers.run(PLATFORM, () -> rotation.renew(PracticeGroupId.random())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("SEC-1 TFA-1 second factors are sealed with the installation's new key, and prove as before")
    void installation() throws Exception {
        Person person = withApp();
        String sealed = "select sealed from second_factor where account_id = ? and method = 'APP'";
        List<String> before = database.ask(null, sealed, person.account());
        Callers.run(PLATFORM, renewal::renew);
        Caller job = Caller.job("sealing anew");
        run(job);
        assertThat(database.ask(null, sealed, person.account())).hasSize(1).isNotEqualTo(before);
        long present = database.count(null, "select max(version) from installation_sealing_key");
        assertThat(database.count(
                        null,
                        "select sealed_by(sealed) from second_factor where account_id = ? and method = 'APP'",
                        person.account()))
                .isEqualTo(present);
        String attempt = attempt(person);
        prove(attempt, person.app().code(clock.instant(), 0));
        assertThat(finish(attempt).who().accountId()).isEqualTo(person.account());
    }

    @Test
    @DisplayName(
            "SEC-1 every column of sealed values is known to whoever seals anew; those of waiting messages have a key of their own")
    void everyColumn() throws Exception {
        List<String> known = columns.stream().map(SealedColumn::name).sorted().toList();
        assertThat(database.ask(
                        null,
                        "select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                                + " where c.relkind in ('r', 'p') and c.relnamespace = 'praxis'::regnamespace"
                                + " and a.attname like '%sealed' and a.atttypid = 'text'::regtype order by 1"))
                .containsExactlyElementsOf(known);
    }

    private void run(Caller job) {
        Callers.run(job, () -> {
            int columns = rotation.begin();
            for (int column = 0; column < columns; column++) {
                int skip = 0;
                Resealing.Batch batch;
                do {
                    batch = rotation.sealAnew(column, skip);
                    skip += batch.broken();
                } while (batch.found() > 0);
            }
        });
    }

    private Caller job() {
        return Caller.job(here.id(), "sealing anew");
    }

    private void keep(String form, String text) {
        Callers.run(here.owner(), () -> texts.keep(form, Map.of("text", text)));
    }

    private String found(String form) {
        return Callers.get(here.owner(), () -> texts.find(form))
                .orElseThrow()
                .fields()
                .get("text");
    }

    private void allOpen(List<String> forms) {
        assertThat(forms).allSatisfy(form -> assertThat(found(form)).isEqualTo("typed into " + form));
    }

    private String sealed(String form) throws SQLException {
        return database.ask(here.id(), "select sealed from unsaved_text where form = ?", form)
                .get(0);
    }

    private List<String> keys() throws SQLException {
        return database.ask(here.id(), "select version || ' ' || state from sealing_key order by version");
    }

    private long left(int version) throws SQLException {
        return database.count(here.id(), "select count(*) from unsaved_text where sealed_by(sealed) = ?", version);
    }

    private KeysInUse.Line line(int version) {
        return Callers.get(PLATFORM, overview::inUse).lines().stream()
                .filter(one -> here.id().equals(one.practice()) && one.version() == version)
                .findFirst()
                .orElseThrow();
    }

    /** As if the present key were ten minutes old. */
    private void settle() throws Exception {
        superuser.change(
                "update praxis.sealing_key set created_at = created_at - interval '11 minutes' where practice_id = ?",
                here.id().value());
    }

    /** Until somebody who makes a new key waits for whoever holds the former one. */
    private void aKeyWaits() {
        try {
            Eventually.eventually(
                    () -> database.count(
                            null,
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like 'update sealing_key set state%'"),
                    waiting -> waiting > 0);
        } catch (Exception unasked) {
            throw new AssertionError(unasked);
        }
    }
}
