package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A context counts once the transaction has entered it, and only what the server signed can be entered")
@ExtendWith(ArquillianExtension.class)
class EnteredContextIT extends WithStaff {

    private static final String PATIENTS = "select id from patient";
    private static final String OWN = "select current_setting('praxis.context')";

    @Inject
    private Inside inside;

    private Opened ours;
    private Opened theirs;
    private PatientId ourPatient;
    private PatientId theirPatient;

    @BeforeEach
    void twoPracticesWithAPatientEach() {
        ours = aPractice.open(0);
        theirs = aPractice.open(0);
        ourPatient = aPractice.patient(ours, "Ines");
        theirPatient = aPractice.patient(theirs, "Leila");
    }

    @Test
    @DisplayName("ORG-2 a context that the server signed shows nothing until it is entered")
    void notEntered() throws SQLException {
        assertThat(asUs(connection -> {
                    SignedContext.tell(connection, signed(connection));
                    return Inside.column(connection, PATIENTS);
                }))
                .isEmpty();
        assertThat(asUs(connection -> {
                    SignedContext.enter(connection, signed(connection));
                    return Inside.column(connection, PATIENTS);
                }))
                .containsExactly(theirPatient.toString());
    }

    @Test
    @Tag("ASVS-8.4.1")
    @DisplayName("ORG-2 a context that the server did not sign is not entered, whatever it says")
    void forged() throws SQLException {
        for (String signature : List.of("", "x", "0".repeat(64), "Z".repeat(64))) {
            assertThat(asUs(connection -> entered(
                            connection, theirs.id() + "|||" + SignedContext.stamp(connection) + "|" + signature)))
                    .as("signature '%s'", signature)
                    .isEmpty();
            assertThat(asUs(connection -> entered(
                            connection,
                            theirs.id() + "|||" + SignedContext.stamp(connection) + "||ALL|SHOWN|" + signature)))
                    .as("as entered, signature '%s'", signature)
                    .isEmpty();
        }
        for (int part = 0; part < 3; part++) {
            int changed = part;
            assertThat(asUs(connection -> {
                        String[] parts = signed(connection).split("\\|", -1);
                        parts[changed] = changed == 0
                                ? ours.id().toString()
                                : UUID.randomUUID().toString();
                        return entered(connection, String.join("|", parts));
                    }))
                    .as("part %s", part)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("ORG-2 a context of another transaction is not entered, and counts in no other")
    void stolen() throws SQLException {
        List<String> stolen = new ArrayList<>();
        try (Callers.Opened opened = Callers.open(theirs.owner())) {
            stolen.addAll(inside.<List<String>>jdbc(connection -> Inside.column(connection, OWN)));
        }
        asUs(connection -> {
            stolen.add(signed(connection));
            return List.of();
        });
        for (String context : stolen) {
            assertThat(asUs(connection -> entered(connection, context))).isEmpty();
            assertThat(asUs(connection -> {
                        SignedContext.tell(connection, context);
                        return Inside.column(connection, PATIENTS);
                    }))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("ACC-7 who has acted for another within a transaction cannot go back to what the other saw")
    void wentBack() throws SQLException {
        assertThat(asUs(connection -> {
                    SignedContext.set(connection, ours.id(), null, null);
                    String wide = Inside.column(connection, OWN).get(0);
                    SignedContext.set(connection, ours.id(), null, PatientId.random());
                    assertThat(Inside.column(connection, PATIENTS)).isEmpty();
                    SignedContext.tell(connection, wide);
                    return Inside.column(connection, PATIENTS);
                }))
                .isEmpty();
    }

    @Test
    @Tag("ASVS-8.4.1")
    @DisplayName("ORG-2 what a session has entered is remembered where the application neither reads nor writes")
    void outOfReach() throws SQLException {
        for (String reach : List.of(
                "select remember_context('" + theirs.id() + "|||||ALL|SHOWN')",
                "select setval('entered_context_1', 1)",
                "select nextval('entered_context_2')",
                "select currval('entered_context_1')",
                "select last_value from entered_context_2",
                "select inner_pad from context_key")) {
            assertThatThrownBy(() -> asUs(connection -> Inside.column(connection, reach)))
                    .as(reach)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> asUs(connection -> {
                    Inside.column(connection, "select set_config('praxis.entered', 'yes', true)");
                    try (PreparedStatement discard = connection.prepareStatement("discard sequences")) {
                        discard.execute();
                    }
                    return Inside.column(connection, PATIENTS);
                }))
                .as("who forgets sees nothing")
                .hasStackTraceContaining("currval of sequence");
        assertThat(asUs(connection -> Inside.column(connection, PATIENTS))).containsExactly(ourPatient.toString());
    }

    /** Theirs, as the server would sign it in this transaction. */
    private String signed(Connection connection) throws SQLException {
        return SignedContext.of(theirs.id(), null, null, SignedContext.stamp(connection));
    }

    private static List<String> entered(Connection connection, String context) throws SQLException {
        SignedContext.enter(connection, context);
        return Inside.column(connection, PATIENTS);
    }

    private List<String> asUs(Inside.Asked<List<String>> question) throws SQLException {
        try (Callers.Opened opened = Callers.open(ours.owner())) {
            return inside.jdbc(question);
        }
    }
}
