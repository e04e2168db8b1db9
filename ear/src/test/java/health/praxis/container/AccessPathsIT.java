package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every way to the database that the application has, acting for one practice and reaching for another's patient. */
@ExtendWith(ArquillianExtension.class)
class AccessPathsIT extends HouseDeployment {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Inject
    private APractice aPractice;

    @Inject
    private Inside inside;

    @Inject
    private Database database;

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource pool;

    private APractice.Opened theirs;
    private PatientId theirPatient;
    private Caller us;
    private PatientId ourPatient;

    @BeforeEach
    void twoPractices() {
        theirs = aPractice.open(0);
        theirPatient = aPractice.patient(theirs, "Ines");
        APractice.Opened ours = aPractice.open(0);
        ourPatient = aPractice.patient(ours, "Jonah");
        us = ours.owner();
    }

    @Test
    @DisplayName("ORG-2 JPQL finds our patients and no other")
    void jpql() {
        assertThat(jpa(entities -> entities.createQuery("select p.key.id from Patient p", UUID.class)
                        .getResultList()))
                .isEqualTo(List.of(ourPatient.value()));
    }

    @Test
    @DisplayName("ORG-2 find by the whole key finds ours, and nothing of another practice")
    void find() {
        assertThat(jpa(entities -> entities.find(patients(entities).getJavaType(), ourKey(entities))))
                .isNotNull();
        assertThat(jpa(entities -> entities.find(patients(entities).getJavaType(), theirKey(entities))))
                .isNull();
    }

    @Test
    @DisplayName("ORG-2 a reference to another practice's patient does not load")
    void lazy() {
        assertThatThrownBy(() -> jpa(entities -> {
                    entities.refresh(entities.getReference(patients(entities).getJavaType(), theirKey(entities)));
                    return true;
                }))
                .hasStackTraceContaining(EntityNotFoundException.class.getName());
    }

    @Test
    @DisplayName("ORG-2 bulk changes and deletions by JPQL and by SQL leave other practices as they were")
    void bulk() throws SQLException {
        assertThat(jpa(entities -> entities.createQuery("update Patient p set p.firstName = 'x'")
                        .executeUpdate()))
                .isEqualTo(1);
        assertThat(jpa(entities -> entities.createNativeQuery("update patient set last_name = 'x' where id = :id")
                        .setParameter("id", theirPatient.value())
                        .executeUpdate()))
                .isEqualTo(0);
        assertThat(jpa(entities -> entities.createNativeQuery("delete from patient_word where patient_id = :id")
                        .setParameter("id", theirPatient.value())
                        .executeUpdate()))
                .isEqualTo(0);
        assertThat(database.ask(theirs.id(), "select first_name || ' ' || last_name from patient"))
                .containsExactly("Ines Example");
        assertThat(database.count(theirs.id(), "select count(*) from patient_word"))
                .isPositive();
    }

    @Test
    @DisplayName("ORG-2 native SQL and plain JDBC in the same transaction find our patients and no other")
    void nativeAndJdbc() throws SQLException {
        assertThat(jpa(entities -> entities.createNativeQuery("select id from patient", UUID.class)
                        .getResultList()))
                .isEqualTo(List.of(ourPatient.value()));
        assertThat(jdbc(connection -> Inside.column(connection, "select id from patient")))
                .containsExactly(ourPatient.toString());
        assertThat(jdbc(connection -> Inside.column(
                        connection,
                        "select p.id from patient p join patient_word w"
                                + " on w.patient_id = p.id union select patient_id from patient_word")))
                .containsExactly(ourPatient.toString());
    }

    @Test
    @DisplayName("ORG-2 a row with another practice's id is not written, and a row of ours cannot be given away")
    void insert() {
        assertThatThrownBy(() -> jpa(entities -> entities.createNativeQuery(
                                "insert into patient_word (practice_id, patient_id, word) values (:practice, :id, 'x')")
                        .setParameter("practice", theirs.id().value())
                        .setParameter("id", theirPatient.value())
                        .executeUpdate()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(
                        () -> jpa(entities -> entities.createNativeQuery("update patient set practice_id = :practice")
                                .setParameter("practice", theirs.id().value())
                                .executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    @Tag("ASVS-8.4.1")
    @DisplayName("ORG-2 injected SQL that names another practice itself sees nothing, not even its own any more")
    void injectedContext() throws SQLException {
        for (String signature : List.of("", "x", "0".repeat(64), "Z".repeat(64))) {
            assertThat(jdbc(connection -> {
                        SignedContext.tell(
                                connection, theirs.id() + "|||" + SignedContext.stamp(connection) + "|" + signature);
                        return Inside.column(connection, "select id from patient");
                    }))
                    .as("signature '%s'", signature)
                    .isEmpty();
        }
        for (String nonsense : List.of(theirs.id().toString(), "|", "||||", "||||" + "0".repeat(64), "ä|ö|ü")) {
            assertThat(jdbc(connection -> {
                        SignedContext.tell(connection, nonsense);
                        return Inside.column(connection, "select id from patient");
                    }))
                    .as(nonsense)
                    .isEmpty();
        }
        assertThat(jdbc(connection -> {
                    Inside.column(connection, "select set_config('praxis.practice', '" + theirs.id() + "', true)");
                    return Inside.column(connection, "select id from patient");
                }))
                .containsExactly(ourPatient.toString());
    }

    @Test
    @DisplayName(
            "ACC-7 who breaks the context in the middle of a statement becomes nobody, neither a job nor every patient's")
    void brokenContext() throws SQLException {
        PatientId other = aPractice.patient(ours(), "Leila");
        Caller patient = Caller.patient(us.requirePractice(), UUID.randomUUID(), ourPatient, Set.of(), null);

        assertThat(
                        jdbc(
                                patient,
                                connection -> Inside.column(
                                        connection,
                                        "select p.id from patient p, lateral"
                                                + " (select set_config('praxis.context', '', true) where p.id is not null) broken")))
                .doesNotContain(other.toString());
        assertThat(jdbc(connection -> {
                    SignedContext.tell(connection, "");
                    return List.of(
                            Inside.column(connection, "select current_practice()")
                                    .toString(),
                            Inside.column(connection, "select current_membership()")
                                    .toString(),
                            Inside.column(connection, "select current_patient()")
                                    .toString());
                }))
                .containsExactly("[null]", "[" + NOBODY + "]", "[" + NOBODY + "]");
    }

    @Test
    @DisplayName("ORG-2 our own signature does not fit another practice, membership or patient")
    void changedContext() throws SQLException {
        String other = UUID.randomUUID().toString();
        for (int part = 0; part < 3; part++) {
            int changed = part;
            assertThat(jdbc(connection -> {
                        String[] parts = own(connection).split("\\|", -1);
                        parts[changed] = changed == 0 ? theirs.id().toString() : other;
                        SignedContext.tell(connection, String.join("|", parts));
                        return Inside.column(connection, "select id from patient");
                    }))
                    .as("part %s", part)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "ORG-2 a stolen context is worth nothing in another transaction, nor on the next use of the same connection")
    void stolenContext() throws SQLException {
        try (Connection first = pool.getConnection();
                Connection second = pool.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            SignedContext.set(first, theirs.id(), null, null);
            String stolen = own(first);
            assertThat(Inside.column(first, "select id from patient")).containsExactly(theirPatient.toString());

            SignedContext.tell(second, stolen);
            assertThat(Inside.column(second, "select id from patient")).isEmpty();

            first.commit();
            assertThat(Inside.column(first, "select id from patient")).isEmpty();
            SignedContext.tell(first, stolen);
            assertThat(Inside.column(first, "select id from patient")).isEmpty();
            first.rollback();
            second.rollback();
        }
        assertThat(jdbc(connection -> Inside.column(connection, "select id from patient")))
                .containsExactly(ourPatient.toString());
    }

    @Test
    @Tag("ASVS-13.3.2")
    @DisplayName("ORG-2 the key is out of the application's reach, and so is everything that could weaken the check")
    void keyIsOutOfReach() {
        for (String statement : List.of(
                "select * from context_key",
                "update context_key set the_only_row = true",
                "delete from context_key",
                "copy context_key to stdout",
                "create or replace function praxis.context_part(part integer, without_context uuid) returns uuid"
                        + " language sql as 'select null::uuid'",
                "alter function praxis.context_part(integer, uuid) reset search_path",
                "drop policy practice_only on patient",
                "alter table patient no force row level security",
                "set role praxis_owner",
                "set session authorization praxis_owner")) {
            assertThatThrownBy(() -> jdbc(connection -> {
                        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                            prepared.execute();
                            return List.of();
                        }
                    }))
                    .as(statement)
                    .hasStackTraceContaining("ERROR:");
        }
    }

    @Test
    @DisplayName("ORG-2 one transaction serves one practice: a door that is called for a second one refuses")
    void secondPractice() {
        assertThatThrownBy(() -> Callers.get(
                        us, () -> inside.calling(() -> Callers.get(theirs.owner(), () -> inside.context()))))
                .hasStackTraceContaining("one transaction serves one practice");
    }

    @Test
    @DisplayName(
            "ACC-1 the database knows who acts; a job within a user's transaction acts as nobody, and the user comes back")
    void membershipFollows() {
        String asUser = us.requirePractice() + " " + us.requireUser() + " -";
        String asJob = us.requirePractice() + " - -";
        Caller job = Caller.job(us.requirePractice(), "test");

        assertThat(Callers.get(us, inside::context)).isEqualTo(asUser);
        assertThat(Callers.get(job, inside::context)).isEqualTo(asJob);
        assertThat(Callers.get(
                        us,
                        () -> inside.calling(
                                () -> List.of(inside.context(), Callers.get(job, inside::context), inside.context()))))
                .containsExactly(asUser, asJob, asUser);
    }

    @Test
    @Tag("ASVS-8.2.2")
    @DisplayName("TEL-3 who came by a patient's link finds that patient's records and no other's")
    void narrowedToOnePatient() throws SQLException {
        PatientId other = aPractice.patient(ours(), "Leila");
        Caller patient = Caller.patient(us.requirePractice(), UUID.randomUUID(), ourPatient, Set.of(), null);

        for (String question : List.of("select id from patient", "select distinct patient_id from patient_word")) {
            assertThat(jdbc(connection -> Inside.column(connection, question)))
                    .contains(ourPatient.toString(), other.toString());
            assertThat(jdbc(patient, connection -> Inside.column(connection, question)))
                    .containsExactly(ourPatient.toString());
        }
        assertThat(jpa(
                        patient,
                        entities -> entities.createNativeQuery("update patient set last_name = 'x'")
                                .executeUpdate()))
                .isEqualTo(1);
        assertThatThrownBy(() -> jpa(
                        patient,
                        entities -> entities.createNativeQuery(
                                        "insert into patient_word (practice_id, patient_id, word)"
                                                + " values (current_practice(), :id, 'x')")
                                .setParameter("id", other.value())
                                .executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    @DisplayName("TEL-3 every table with a patient's id is narrowed to the caller's patient")
    void everyPatientTableIsNarrowed() throws SQLException {
        assertThat(database.ask(
                        null,
                        "select c.relname from pg_class c"
                                + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped"
                                + " where c.relnamespace = 'praxis'::regnamespace and c.relkind in ('r', 'p') and not exists ("
                                + "select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'own_patient_only'"
                                + " and not p.polpermissive and p.polcmd = '*')"))
                .containsExactly("token_index");
    }

    private APractice.Opened ours() {
        return new APractice.Opened(us.requirePractice(), us.requireUser(), Objects.requireNonNull(us.subject()), us);
    }

    private @Nullable Object jpa(Function<EntityManager, Object> question) {
        return jpa(us, question);
    }

    private @Nullable Object jpa(Caller caller, Function<EntityManager, Object> question) {
        return Callers.get(caller, () -> inside.jpa(question));
    }

    private List<String> jdbc(Inside.Asked<List<String>> question) throws SQLException {
        return jdbc(us, question);
    }

    private List<String> jdbc(Caller caller, Inside.Asked<List<String>> question) throws SQLException {
        try (Callers.Opened opened = Callers.open(caller)) {
            return inside.jdbc(question);
        }
    }

    private static String own(Connection connection) throws SQLException {
        return Inside.column(connection, "select current_setting('praxis.context')")
                .get(0);
    }

    private static EntityType<?> patients(EntityManager entities) {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("Patient"))
                .findFirst()
                .orElseThrow();
    }

    private Object ourKey(EntityManager entities) {
        return key(entities, us.requirePractice().value(), ourPatient.value());
    }

    private Object theirKey(EntityManager entities) {
        return key(entities, theirs.id().value(), theirPatient.value());
    }

    /** The key's class is its room's own. */
    private static Object key(EntityManager entities, UUID practice, UUID id) {
        try {
            Constructor<?> constructor =
                    patients(entities).getIdType().getJavaType().getDeclaredConstructor(UUID.class, UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(practice, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
