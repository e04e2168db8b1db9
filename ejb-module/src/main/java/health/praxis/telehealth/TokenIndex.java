package health.praxis.telehealth;

import health.praxis.access.Policy;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the hash of a secret that arrives from outside to its practice. Holds ids and hashes of all practices. */
@Dependent
class TokenIndex {

    /** Whose secret it is; a practitioner's and a guest's have no patient. */
    record Owner(
            PracticeGroupId practice, UUID link, @Nullable PatientId patient, boolean guest) {

        /** The participant who holds it. */
        Caller caller(@Nullable String address) {
            return guest
                    ? Caller.guest(practice, link, Policy.PARTICIPANT, address)
                    : Caller.patient(practice, link, patient, Policy.PARTICIPANT, address);
        }
    }

    @PersistenceContext(unitName = "praxis")
    private EntityManager entities;

    void addLink(byte[] hash, JoinLink link) {
        entities.createNativeQuery(
                        "insert into token_index (token_hash, purpose, practice_id, subject_id, patient_id, guest)"
                                + " values (:hash, 'JOIN_LINK', :practice, :link, cast(nullif(:patient, '') as uuid), :guest)")
                .setParameter("hash", hash)
                .setParameter("practice", link.practice().value())
                .setParameter("link", link.id())
                .setParameter("patient", patientOf(link))
                .setParameter("guest", link.role() == SeatRole.GUEST)
                .executeUpdate();
    }

    void addTicket(byte[] hash, JoinLink link, Instant expiresAt) {
        entities.createNativeQuery(
                        "insert into token_index (token_hash, purpose, practice_id, subject_id, patient_id, guest, expires_at)"
                                + " values (:hash, 'JOIN_TICKET', :practice, :link, cast(nullif(:patient, '') as uuid), :guest, :expires)")
                .setParameter("hash", hash)
                .setParameter("practice", link.practice().value())
                .setParameter("link", link.id())
                .setParameter("patient", patientOf(link))
                .setParameter("guest", link.role() == SeatRole.GUEST)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    Optional<Owner> link(byte[] hash) {
        return owner(entities.createNativeQuery(
                        "select practice_id, subject_id, patient_id, guest from token_index"
                                + " where token_hash = :hash and purpose = 'JOIN_LINK'",
                        Object[].class)
                .setParameter("hash", hash)
                .getResultList());
    }

    /** Uses a ticket up: of two who come with the same one, one gets an answer. */
    Optional<Owner> useTicket(byte[] hash, Instant now) {
        return owner(entities.createNativeQuery(
                        "update token_index set used_at = :now"
                                + " where token_hash = :hash and purpose = 'JOIN_TICKET' and used_at is null"
                                + " and expires_at > :now returning practice_id, subject_id, patient_id, guest",
                        Object[].class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultList());
    }

    /** Secrets of these hashes lead nowhere any more. */
    void drop(Collection<byte[]> hashes) {
        if (!hashes.isEmpty()) {
            entities.createNativeQuery("delete from token_index where token_hash in (:hashes)")
                    .setParameter("hashes", hashes)
                    .executeUpdate();
        }
    }

    /** Tickets nobody can use any more. */
    void dropExpired(Instant now) {
        entities.createNativeQuery("delete from token_index where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Optional<Owner> owner(List<Object[]> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new Owner(
                        new PracticeGroupId((UUID) row[0]),
                        (UUID) row[1],
                        row[2] == null ? null : new PatientId((UUID) row[2]),
                        (Boolean) row[3]));
    }

    private static String patientOf(JoinLink link) {
        return link.role() == SeatRole.PATIENT ? link.patient().toString() : "";
    }
}
