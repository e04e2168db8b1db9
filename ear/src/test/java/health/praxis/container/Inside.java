package health.praxis.container;

import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A door that does what a careless programmer would: asks the database anything, in a transaction of the caller's practice. */
@Stateless
@LocalBean
@Door
public class Inside {

    /** A question over a plain connection. */
    @FunctionalInterface
    public interface Asked<T> {
        T of(Connection connection) throws SQLException;
    }

    @PersistenceContext(unitName = "../praxis-ejb.jar#praxis")
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource database;

    /** By JPA. */
    @OpenToAll("a test")
    public <T> T jpa(Function<EntityManager, T> question) {
        return question.apply(entities);
    }

    /** By JDBC, on the transaction's own connection. */
    @OpenToAll("a test")
    public <T> T jdbc(Asked<T> question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return question.of(connection);
        }
    }

    /** The first column of the answer, as text. */
    static List<String> column(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    /** Calls others from within this transaction. */
    @OpenToAll("a test")
    public <T> T calling(Supplier<T> act) {
        return act.get();
    }

    /** What the database believes: practice, membership, patient. */
    @OpenToAll("a test")
    public String context() {
        return (String) entities.createNativeQuery(
                        "select concat_ws(' ', coalesce(cast(current_practice() as text), '-'),"
                                + " coalesce(cast(current_membership() as text), '-'),"
                                + " coalesce(cast(current_patient() as text), '-'))",
                        String.class)
                .getSingleResult();
    }
}
