package health.praxis.patients;

import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The patients of the caller's practice group, and the questions asked about them. */
@Dependent
class PatientRecords {

    /** No word goes on with this: it closes the range of all words that begin alike. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final String NUMBERED = " from AnonymousPatient p where p.key.practiceId = :practice"
            + " and (:all = true or (p.profileType <> :contact and p.status <> :deleted))"
            + " and cast(p.number as string) like :beginning";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(Patient patient) {
        database.persist(patient);
    }

    /** The next number for an anonymous id, unique in the installation (ANON-1). */
    long nextNumber() {
        return ((Number) database.createNativeQuery("select nextval('patient_number')", Long.class)
                        .getSingleResult())
                .longValue();
    }

    Optional<Patient> one(PatientId id) {
        return Optional.ofNullable(database.find(Patient.class, key(id)));
    }

    /** The patient, locked until the transaction ends. */
    Optional<Patient> oneToEdit(PatientId id) {
        return Optional.ofNullable(database.find(Patient.class, key(id), LockModeType.PESSIMISTIC_WRITE));
    }

    List<Patient> all(Collection<PatientId> ids) {
        if (ids.size() == 1) {
            return ids.stream().map(this::one).flatMap(Optional::stream).toList();
        }
        return database.createQuery(
                        "select p from Patient p where p.key.practiceId = :practice and p.key.id in :ids",
                        Patient.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(PatientId::value).toList())
                .getResultList();
    }

    /** Patients who have, for each term, a word that begins with one of its alternatives; by last and first name. */
    List<Patient> beginningWith(List<List<String>> terms, Listed listed, int from, int most) {
        CriteriaBuilder build = database.getCriteriaBuilder();
        CriteriaQuery<Patient> query = build.createQuery(Patient.class);
        Root<Patient> patient = query.from(Patient.class);
        query.select(patient)
                .where(conditions(build, query, patient, terms, listed))
                .orderBy(
                        build.asc(patient.get("lastName")),
                        build.asc(patient.get("firstName")),
                        build.asc(patient.get("key").get("id")));
        return database.createQuery(query)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    long countBeginningWith(List<List<String>> terms, Listed listed) {
        CriteriaBuilder build = database.getCriteriaBuilder();
        CriteriaQuery<Long> query = build.createQuery(Long.class);
        Root<Patient> patient = query.from(Patient.class);
        query.select(build.count(patient)).where(conditions(build, query, patient, terms, listed));
        return database.createQuery(query).getSingleResult();
    }

    /** Patients who have this word, not marked for deletion; the oldest first. */
    List<Patient> withWord(String word) {
        return database.createQuery(
                        "select p from Patient p where p.key.practiceId = :practice and p.status <> :deleted"
                                + " and exists (select 1 from p.words w where w = :word) order by p.number",
                        Patient.class)
                .setParameter("practice", practice().value())
                .setParameter("deleted", PatientStatus.DELETED)
                .setParameter("word", word)
                .getResultList();
    }

    Optional<AnonymousPatient> oneUnnamed(PatientId id) {
        return Optional.ofNullable(database.find(AnonymousPatient.class, key(id)));
    }

    List<AnonymousPatient> allUnnamed(Collection<PatientId> ids) {
        return database.createQuery(
                        "select p from AnonymousPatient p where p.key.practiceId = :practice and p.key.id in :ids",
                        AnonymousPatient.class)
                .setParameter("practice", practice().value())
                .setParameter("ids", ids.stream().map(PatientId::value).toList())
                .getResultList();
    }

    /** Patients whose number begins with these digits, all with none; by number, which says nothing about names. */
    List<AnonymousPatient> unnamed(String digits, Listed listed, int from, int most) {
        return numbered(
                        database.createQuery("select p" + NUMBERED + " order by p.number", AnonymousPatient.class),
                        digits,
                        listed)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    long countUnnamed(String digits, Listed listed) {
        return numbered(database.createQuery("select count(p)" + NUMBERED, Long.class), digits, listed)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> numbered(TypedQuery<T> query, String digits, Listed listed) {
        return query.setParameter("practice", practice().value())
                .setParameter("all", listed == Listed.ALL)
                .setParameter("contact", ProfileType.CONTACT_ONLY)
                .setParameter("deleted", PatientStatus.DELETED)
                .setParameter("beginning", digits + "%");
    }

    /** Which profiles a question is about. */
    enum Listed {
        ALL,
        /** Neither contacts (PAT-3) nor those marked for deletion. */
        IN_LIST
    }

    private static Predicate[] conditions(
            CriteriaBuilder build,
            CriteriaQuery<?> query,
            Root<Patient> patient,
            List<List<String>> terms,
            Listed listed) {
        List<Predicate> all = new ArrayList<>();
        all.add(build.equal(patient.get("key").get("practiceId"), practice().value()));
        if (listed == Listed.IN_LIST) {
            all.add(build.notEqual(patient.get("profileType"), ProfileType.CONTACT_ONLY));
            all.add(build.notEqual(patient.get("status"), PatientStatus.DELETED));
        }
        for (List<String> alternatives : terms) {
            Subquery<Integer> found = query.subquery(Integer.class);
            Root<Patient> same = found.correlate(patient);
            Join<Patient, String> word = same.join("words");
            Predicate[] any = alternatives.stream()
                    .map(beginning -> build.and(
                            build.greaterThanOrEqualTo(word, beginning),
                            build.lessThan(word, beginning + LAST_CHARACTER)))
                    .toArray(Predicate[]::new);
            all.add(build.exists(found.select(build.literal(1)).where(build.or(any))));
        }
        return all.toArray(Predicate[]::new);
    }

    private static Patient.Key key(PatientId id) {
        return new Patient.Key(practice().value(), id.value());
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
