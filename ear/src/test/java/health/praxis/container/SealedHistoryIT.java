package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.audit.HistoryFinding;
import health.praxis.audit.HistoryFinding.Kind;
import health.praxis.audit.HistoryHeads;
import health.praxis.audit.HistoryVerdict;
import health.praxis.audit.HistoryVerification;
import health.praxis.audit.VerificationRunning;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever owns the database tampers with the history; the verifier names practice, place and what was done. */
@ExtendWith(ArquillianExtension.class)
class SealedHistoryIT extends HouseDeployment {

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Superuser superuser;

    @Inject
    private Inside inside;

    @Inject
    private HistoryVerification verification;

    @Inject
    private HistoryHeads heads;

    @Inject
    private Clock clock;

    @Test
    @DisplayName("AUD-11 what doors wrote is sealed within seconds, without gaps, and verifies")
    void anUntouchedHistoryVerifies() throws Exception {
        APractice.Opened here = sealedPractice();
        assertThat(database.ask(here.id(), "select max(seq) - count(*) from audit_seal"))
                .containsExactly("0");
        HistoryVerdict verdict = Callers.get(here.owner(), verification::verify);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.entries()).isGreaterThan(5);
        assertThat(verdict.until()).isBetween(clock.instant().minusSeconds(600), clock.instant());
        assertThat(database.ask(
                        here.id(),
                        "select actor_kind || ' ' || description from audit_entry where description like '%verified%'"))
                .containsExactly("USER history verified, 0 findings");
    }

    @Test
    @Tag("ASVS-15.2.2")
    @DisplayName("AUD-11 a practice's history is verified once at a time; who comes meanwhile is told so")
    void oneAtATime() throws Exception {
        APractice.Opened here = sealedPractice();
        Callers.get(here.owner(), () -> {
            try {
                return inside.jdbc(connection -> {
                    try (PreparedStatement lock = connection.prepareStatement(
                            "select pg_advisory_xact_lock(hashtext('history verification'), hashtext(?))")) {
                        lock.setString(1, here.id().toString());
                        lock.execute();
                    }
                    assertThatThrownBy(verification::verify).isInstanceOf(VerificationRunning.class);
                    return true;
                });
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(verify(here)).isEmpty();
    }

    @Test
    @Tag("ASVS-16.4.2")
    @DisplayName("AUD-11 an altered entry is named")
    void altered() throws Exception {
        APractice.Opened here = sealedPractice();
        superuser.change("update audit_entry set description = 'nothing to see' where id = ?", entryAt(here, 3));
        assertThat(verify(here)).containsExactly(named(here, 3, Kind.ALTERED));
    }

    @Test
    @DisplayName("AUD-11 a changed address or moved time is named as well as a changed text")
    void alteredElsewhere() throws Exception {
        APractice.Opened here = sealedPractice();
        superuser.change("update audit_entry set address = '192.0.2.1' where id = ?", entryAt(here, 2));
        superuser.change("update audit_entry set at = at + interval '1 microsecond' where id = ?", entryAt(here, 4));
        assertThat(verify(here)).containsExactly(named(here, 2, Kind.ALTERED), named(here, 4, Kind.ALTERED));
    }

    @Test
    @DisplayName("AUD-11 an entry removed from the middle is named, with its seal or without")
    void middleRemoved() throws Exception {
        APractice.Opened here = sealedPractice();
        superuser.change("delete from audit_entry where id = ?", entryAt(here, 2));
        superuser.change("delete from audit_entry where id = ?", entryAt(here, 4));
        superuser.change(
                "delete from audit_seal where practice_id = ? and seq = 4",
                here.id().value());
        assertThat(verify(here)).containsExactly(named(here, 2, Kind.MISSING), named(here, 4, Kind.MISSING));
    }

    @Test
    @DisplayName("AUD-11 the last entry removed with all its traces in the database is named by the signed head")
    void lastRemoved() throws Exception {
        APractice.Opened here = sealedPractice();
        heads.write();
        long last = length(here);
        setBackTo(here, last - 1);
        assertThat(verify(here)).containsExactly(named(here, last, Kind.CUT_OFF));
    }

    @Test
    @DisplayName("AUD-11 two entries that changed places are named")
    void swapped() throws Exception {
        APractice.Opened here = sealedPractice();
        UUID second = entryAt(here, 2);
        UUID third = entryAt(here, 3);
        String place = "update audit_seal set entry_id = ? where practice_id = ? and seq = ?";
        superuser.change(place, UUID.randomUUID(), here.id().value(), 2L);
        superuser.change(place, second, here.id().value(), 3L);
        superuser.change(place, third, here.id().value(), 2L);
        assertThat(verify(here)).containsExactly(named(here, 2, Kind.SWAPPED), named(here, 3, Kind.SWAPPED));
    }

    @Test
    @DisplayName("AUD-11 a forged entry gets no seal and is named; with a forged seal it is named by its place")
    void inserted() throws Exception {
        APractice.Opened here = sealedPractice();
        UUID forged = forge(here);
        awaitSealed(here);
        assertThat(verify(here)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.INSERTED);
            assertThat(finding.entry()).isEqualTo(forged);
        });
        long next = length(here) + 1;
        superuser.change(
                "insert into audit_seal (practice_id, seq, entry_id, epoch, hash, sealed_at)"
                        + " values (?, ?, ?, 1, sha256('guess'), now())",
                here.id().value(),
                next,
                forged);
        assertThat(verify(here)).first().isEqualTo(named(here, next, Kind.INSERTED));
    }

    @Test
    @DisplayName("AUD-11 a database set back to an earlier state and used on is named by the signed head")
    void rolledBack() throws Exception {
        APractice.Opened here = sealedPractice();
        heads.write();
        long known = length(here);
        setBackTo(here, known - 2);
        for (int i = 0; i < 4; i++) {
            aPractice.patient(here, "Later");
        }
        awaitSealed(here);
        assertThat(length(here)).isGreaterThan(known);
        assertThat(verify(here)).containsExactly(named(here, known, Kind.ROLLED_BACK));
    }

    @Test
    @DisplayName("AUD-11 who runs the installation verifies all histories at once, their own included")
    void allAtOnce() throws Exception {
        APractice.Opened touched = sealedPractice();
        superuser.change("update audit_entry set action = 'DELETE' where id = ?", entryAt(touched, 1));
        APractice.Opened untouched = sealedPractice();
        heads.write();
        List<HistoryFinding> findings = Callers.get(Caller.platform(null, null), verification::verifyAll);
        assertThat(findings)
                .anyMatch(finding -> named(touched, 1, Kind.ALTERED).equals(withoutWords(finding)))
                .noneMatch(finding -> untouched.id().value().equals(finding.practice()))
                .noneMatch(finding -> new UUID(0, 0).equals(finding.practice()));
    }

    private APractice.Opened sealedPractice() throws Exception {
        APractice.Opened here = aPractice.open(5);
        for (String name : List.of("Ines", "Jonah", "Mara", "Tomas")) {
            aPractice.patient(here, name);
        }
        awaitSealed(here);
        assertThat(length(here)).isGreaterThan(5);
        return here;
    }

    private void awaitSealed(APractice.Opened practice) throws Exception {
        Eventually.eventually(
                () -> database.count(
                        null,
                        "select count(*) from audit_unsealed where practice_id = ?",
                        practice.id().value()),
                waiting -> waiting == 0);
    }

    private UUID entryAt(APractice.Opened practice, long seq) throws Exception {
        return UUID.fromString(database.ask(practice.id(), "select entry_id from audit_seal where seq = ?", seq)
                .get(0));
    }

    private long length(APractice.Opened practice) throws Exception {
        return database.count(practice.id(), "select count(*) from audit_seal");
    }

    /** As an older backup would: entries, seals and the end of the chain. */
    private void setBackTo(APractice.Opened practice, long seq) throws Exception {
        superuser.change(
                "delete from audit_entry where (practice_id, id) in (select practice_id, entry_id from audit_seal"
                        + " where practice_id = ? and seq > ?)",
                practice.id().value(),
                seq);
        superuser.change(
                "delete from audit_seal where practice_id = ? and seq > ?",
                practice.id().value(),
                seq);
        superuser.change(
                "update audit_chain c set seq = s.seq, hash = s.hash from audit_seal s"
                        + " where s.practice_id = c.practice_id and c.practice_id = ? and s.seq = ?",
                practice.id().value(),
                seq);
    }

    /** A copy of an entry with another id and another actor. */
    private UUID forge(APractice.Opened practice) throws Exception {
        UUID forged = UUID.randomUUID();
        superuser.change(
                "insert into audit_entry (practice_id, id, at, actor_kind, actor_id, action, subject_type, subject_ids,"
                        + " patient_ids, description, changes, epoch, mac) select practice_id, ?, at, actor_kind,"
                        + " gen_random_uuid(), action, subject_type, subject_ids, patient_ids, description, changes, epoch,"
                        + " mac from audit_entry where id = ?",
                forged,
                entryAt(practice, 2));
        return forged;
    }

    private List<HistoryFinding> verify(APractice.Opened practice) {
        return Callers.get(practice.owner(), verification::verify).findings().stream()
                .map(SealedHistoryIT::withoutWords)
                .toList();
    }

    private static HistoryFinding withoutWords(HistoryFinding finding) {
        boolean placed = finding.seq() != null;
        return new HistoryFinding(
                finding.practice(), finding.seq(), finding.kind(), placed ? null : finding.entry(), "");
    }

    private static HistoryFinding named(APractice.Opened practice, long seq, Kind kind) {
        return new HistoryFinding(practice.id().value(), seq, kind, null, "");
    }
}
