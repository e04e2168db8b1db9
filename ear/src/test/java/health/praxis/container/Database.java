package health.praxis.container;

import health.praxis.shared.PracticeGroupId;
import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks at the database past all doors, with the application's own role and pool. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Database {

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource database;

    /** The first column of the answer, seen under a practice or, with null, under none. */
    public List<String> ask(@Nullable PracticeGroupId practice, String question, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SignedContext.set(connection, practice, null, null);
            try (PreparedStatement statement = prepared(connection, question, values);
                    ResultSet rows = statement.executeQuery()) {
                List<String> answer = new ArrayList<>();
                while (rows.next()) {
                    answer.add(rows.getString(1));
                }
                return answer;
            }
        }
    }

    /** The only value of the only row. */
    public long count(@Nullable PracticeGroupId practice, String question, Object... values) throws SQLException {
        return Long.parseLong(ask(practice, question, values).get(0));
    }

    /** Changes something; the number of rows that changed. */
    public int change(@Nullable PracticeGroupId practice, String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SignedContext.set(connection, practice, null, null);
            try (PreparedStatement prepared = prepared(connection, statement, values)) {
                return prepared.executeUpdate();
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
