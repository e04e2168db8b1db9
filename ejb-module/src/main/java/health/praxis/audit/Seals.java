package health.praxis.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chains and what waits to be chained. */
@Dependent
class Seals {

    /** One array, so that the statement is the same for every number of them and its plan is kept. */
    private static final String ANY = " = any(cast(:entries as uuid[]))";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    List<UUID> practicesWithUnsealed() {
        return database.createNativeQuery("select distinct practice_id from audit_unsealed", UUID.class)
                .getResultList();
    }

    /** Nothing while another node seals the same chain. */
    Optional<AuditChain> lockedChain(UUID practice) {
        database.createNativeQuery("insert into audit_chain (practice_id, seq, hash) values (:practice, 0, :start)"
                        + " on conflict do nothing")
                .setParameter("practice", practice)
                .setParameter("start", Chain.START)
                .executeUpdate();
        return database.createNativeQuery(
                        "select * from audit_chain where practice_id = :practice for update skip locked",
                        AuditChain.class)
                .setParameter("practice", practice)
                .getResultStream()
                .map(AuditChain.class::cast)
                .findFirst();
    }

    List<Head> heads() {
        return database.createQuery("select c from AuditChain c where c.seq > 0", AuditChain.class)
                .getResultStream()
                .map(AuditChain::head)
                .toList();
    }

    List<UUID> waiting(UUID practice, int most) {
        return database.createNativeQuery(
                        "select entry_id from audit_unsealed where practice_id = :practice order by at, entry_id",
                        UUID.class)
                .setParameter("practice", practice)
                .setMaxResults(most)
                .getResultList();
    }

    List<Stamp> stamps(UUID practice, Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        if (practice.equals(Chain.PLATFORM)) {
            return database.createQuery(
                            "select e from PlatformAuditEntry e where e.id in :entries", PlatformAuditEntry.class)
                    .setParameter("entries", entries)
                    .getResultStream()
                    .map(PlatformAuditEntry::stamp)
                    .toList();
        }
        List<?> found = database.createNativeQuery(
                        "select e.* from audit_entry e where e.practice_id = :practice and e.id" + ANY,
                        AuditEntry.class)
                .setParameter("practice", practice)
                .setParameter("entries", array(entries))
                .getResultList();
        return found.stream().map(AuditEntry.class::cast).map(AuditEntry::stamp).toList();
    }

    /** Whether the last entry sealed is one from before there were codes. */
    boolean endsUnsigned(UUID practice, long seq) {
        List<UUID> last = database.createQuery(
                        "select s.entryId from AuditSeal s where s.key.practiceId = :practice and s.key.seq = :seq",
                        UUID.class)
                .setParameter("practice", practice)
                .setParameter("seq", seq)
                .getResultList();
        return stamps(practice, last).stream().anyMatch(Stamp::isUnsigned);
    }

    void add(AuditSeal seal) {
        database.persist(seal);
    }

    /** Notes in which hours these entries tell of which patients. */
    void index(UUID practice, Collection<Stamp> entries) {
        List<Stamp.PatientHour> hours =
                entries.stream().flatMap(Stamp::patientHours).distinct().toList();
        if (!hours.isEmpty()) {
            database.createNativeQuery("insert into audit_patient_hour (practice_id, patient_id, hour)"
                            + " select cast(:practice as uuid), patient, to_timestamp(hour)"
                            + " from unnest(cast(:patients as uuid[]), cast(:hours as bigint[])) one(patient, hour)"
                            + " on conflict do nothing")
                    .setParameter("practice", practice)
                    .setParameter(
                            "patients",
                            hours.stream().map(Stamp.PatientHour::patient).toArray(UUID[]::new))
                    .setParameter(
                            "hours",
                            hours.stream()
                                    .map(one -> one.hour().getEpochSecond())
                                    .toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    void waitNoMore(UUID practice, Collection<UUID> entries) {
        if (!entries.isEmpty()) {
            database.createNativeQuery("delete from audit_unsealed where practice_id = :practice and entry_id" + ANY)
                    .setParameter("practice", practice)
                    .setParameter("entries", array(entries))
                    .executeUpdate();
        }
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
