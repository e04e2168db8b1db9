package health.praxis.container;

import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;

/** Somebody who may do anything to the database, past every protection: the attacker that the sealed history is made for. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Superuser {

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource database;

    /** Changes something; the number of rows that changed. */
    public int change(String statement, Object... values) throws Exception {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        }
    }

    /** What somebody does to the database. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws Exception;
    }

    /** Does it, looks at it, and takes it back. */
    public <T> T tryOut(Work<T> work) throws Exception {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /** The driver is a module of the server; its own connections know where it is. */
    private Connection connect() throws Exception {
        String url;
        ClassLoader loader;
        try (Connection pooled = database.getConnection()) {
            url = pooled.getMetaData().getURL();
            loader = pooled.getMetaData().getClass().getClassLoader();
        }
        Driver driver = (Driver) loader.loadClass("org.postgresql.Driver")
                .getDeclaredConstructor()
                .newInstance();
        Properties who = new Properties();
        who.setProperty("user", "postgres");
        who.setProperty("password", Objects.requireNonNull(System.getenv("PRAXIS_DB_OWNER_PASSWORD")));
        Connection connection = driver.connect(url, who);
        if (connection == null) {
            throw new SQLException("no connection to " + url);
        }
        return connection;
    }
}
