package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.patients.PatientQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NoCaller;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Between practices the database decides. */
@ExtendWith(ArquillianExtension.class)
class IsolationIT extends HouseDeployment {

    /**
     * Tables that stand outside row-level security on purpose: ids, hashes, times; accounts also their e-mail; wrapped keys;
     * and the context key, which only the owner of the tables reads.
     */
    private static final List<String> REVIEWED_OUTSIDE = List.of(
            "account",
            "account_link",
            "account_mail",
            "account_wish",
            "attendance_run",
            "audit_chain",
            "audit_unsealed",
            "context_key",
            "dead_letter",
            "due_reminder",
            "earlier_password",
            "email_change",
            "flyway_schema_history",
            "installation_sealing_key",
            "job_run",
            "live_session",
            "membership_index",
            "outbox_message",
            "platform_audit_entry",
            "portal_account",
            "practice_registration",
            "recovery_code",
            "remembered_device",
            "second_factor",
            "second_factor_code",
            "second_factor_demand",
            "second_factor_failure",
            "sign_in_attempt",
            "sign_in_counter",
            "sign_in_device",
            "sign_in_member",
            "sign_in_rule",
            "sign_in_session",
            "sms_line",
            "token_index");

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private PatientQueries patients;

    @Test
    @Tag("ASVS-8.4.1")
    @DisplayName(
            "ORG-2 every table of a practice has row-level security enabled, forced and with a policy for reading and writing")
    void everyTableIsProtected() throws SQLException {
        assertThat(unprotectedTables()).containsExactlyInAnyOrderElementsOf(REVIEWED_OUTSIDE);
    }

    @Test
    @DisplayName("ORG-2 a table without a policy is caught by the catalogue")
    void aTableWithoutAPolicyIsCaught() throws SQLException {
        assertThat(database.ask(null, unprotected("c.oid = 'pg_catalog.pg_am'::regclass")))
                .containsExactly("pg_am");
    }

    @Test
    @Tag("ASVS-13.2.2")
    @DisplayName("ORG-2 the application's role owns nothing and cannot bypass row-level security")
    void theRoleOwnsNothing() throws SQLException {
        assertThat(
                        database.ask(
                                null,
                                "select rolname from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls"))
                .containsExactly("praxis_app");
        assertThat(database.count(
                        null,
                        "select count(*) from pg_class where relnamespace = 'praxis'::regnamespace and "
                                + "pg_get_userbyid(relowner) = current_user"))
                .isZero();
        assertThatThrownBy(() -> database.change(null, "alter table patient disable row level security"))
                .hasStackTraceContaining("must be owner");
    }

    @Test
    @DisplayName("ORG-2 without a practice no row of any practice is seen, with one just its own")
    void rowsAreSeenByTheirPracticeOnly() throws Exception {
        APractice.Opened here = aPractice.open(0);
        APractice.Opened there = aPractice.open(0);
        PatientId ours = aPractice.patient(here, "Ines");
        assertThat(database.count(null, "select count(*) from patient")).isZero();
        assertThat(database.count(there.id(), "select count(*) from patient")).isZero();
        assertThat(database.ask(here.id(), "select id from patient")).containsExactly(ours.toString());
        assertThat(database.change(there.id(), "update patient set first_name = 'x' where id = ?", ours.value()))
                .isZero();
        assertThatThrownBy(() -> database.change(
                        there.id(),
                        "insert into credit_account (practice_id, id, balance, lines) values (?, gen_random_uuid(), 9, 0)",
                        here.id().value()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    @DisplayName("ACC-7 another practice's patient answers as one that does not exist")
    void anotherPracticesPatientDoesNotExist() {
        APractice.Opened here = aPractice.open(0);
        APractice.Opened there = aPractice.open(0);
        PatientId ours = aPractice.patient(here, "Jonah");
        assertThatThrownBy(() -> Callers.run(there.owner(), () -> patients.profile(ours)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Callers.run(there.owner(), () -> patients.profile(PatientId.random())))
                .isInstanceOf(NotFound.class);
        assertThat(Callers.get(there.owner(), () -> patients.search("Jonah", 10)))
                .isEmpty();
    }

    @Test
    @DisplayName("a door refuses when nobody has said who acts")
    void noCallerNoDoor() {
        assertThatThrownBy(() -> patients.search("Ines", 10))
                .isInstanceOfAny(EJBException.class, NoCaller.class)
                .hasStackTraceContaining("no entry has said who acts");
    }

    private List<String> unprotectedTables() throws SQLException {
        return database.ask(null, unprotected("c.relnamespace = 'praxis'::regnamespace"));
    }

    private static String unprotected(String where) {
        return "select c.relname from pg_class c where c.relkind in ('r', 'p') and " + where
                + " and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p "
                + "where p.polrelid = c.oid and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null))";
    }
}
