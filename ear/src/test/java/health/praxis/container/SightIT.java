package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.access.Relationships;
import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What a member sees at all stands in the entered context")
@ExtendWith(ArquillianExtension.class)
class SightIT extends WithStaff {

    private static final String PATIENTS = "select id from patient";
    private static final int RECORDS = 5;
    private static final int NAMES = 6;

    @Inject
    private Inside inside;

    @Inject
    private Relationships relationships;

    private Opened practice;
    private PatientId patient;

    @BeforeEach
    void aPracticeWithAPatient() {
        practice = aPractice.open(0);
        patient = aPractice.patient(practice, "Ines");
    }

    @Test
    @DisplayName(
            "ACC-7, ANON-4 for the owner all records and names, for Personal Access some, for hidden names no names")
    void byMember() throws SQLException {
        assertThat(sight(practice.owner())).containsExactly("ALL", "SHOWN");
        assertThat(sight(narrow())).containsExactly("SOME", "SHOWN");
        assertThat(sight(nameless())).containsExactly("ALL", "HIDDEN");
    }

    @Test
    @DisplayName("REL-3, REL-4 who was revoked from one patient sees some records from the next transaction on")
    void revoked() throws SQLException {
        Person wide = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        assertThat(sight(caller(practice, wide))).containsExactly("ALL", "SHOWN");
        Callers.run(practice.owner(), () -> relationships.revoke(patient, wide.id()));
        assertThat(sight(caller(practice, wide))).containsExactly("SOME", "SHOWN");
        assertThat(jdbc(caller(practice, wide), PATIENTS)).isEmpty();
    }

    @Test
    @Tag("ASVS-8.2.2")
    @DisplayName("ACC-7, ANON-4 nobody can say in the context that they see more: it was entered with the answer")
    void changed() throws SQLException {
        assertThat(changed(narrow(), RECORDS, "ALL")).isEmpty();
        assertThat(changed(nameless(), NAMES, "SHOWN")).isEmpty();
    }

    private Caller narrow() {
        return caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
    }

    private Caller nameless() {
        Person administrator = person(practice, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE);
        edit(
                practice,
                administrator,
                AccessLevel.ADMINISTRATIVE,
                new UserSettings(false, Set.of(), true, false, false, false, false, false),
                null);
        return caller(practice, administrator);
    }

    private List<String> sight(Caller who) throws SQLException {
        String[] parts =
                jdbc(who, "select current_setting('praxis.context')").get(0).split("\\|", -1);
        return List.of(parts[RECORDS], parts[NAMES]);
    }

    private List<String> changed(Caller who, int part, String to) throws SQLException {
        try (Callers.Opened opened = Callers.open(who)) {
            return inside.jdbc(connection -> {
                String[] parts = Inside.column(connection, "select current_setting('praxis.context')")
                        .get(0)
                        .split("\\|", -1);
                parts[part] = to;
                SignedContext.tell(connection, String.join("|", parts));
                return Inside.column(connection, PATIENTS);
            });
        }
    }

    private List<String> jdbc(Caller who, String question) throws SQLException {
        try (Callers.Opened opened = Callers.open(who)) {
            return inside.jdbc(connection -> Inside.column(connection, question));
        }
    }
}
