package health.praxis.installation;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.Timer;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Notes each run of a {@link Job}: at once when its outcome changed, else once in a minute, so that it costs nothing. */
@Job
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class JobInterceptor {

    private static final System.Logger LOG = System.getLogger(JobInterceptor.class.getName());
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Map<String, Noted> LAST = new ConcurrentHashMap<>();

    private record Noted(Instant at, boolean failed) {}

    @Resource(lookup = "java:jboss/datasources/Praxis")
    private DataSource database;

    @Inject
    private Clock clock;

    @AroundTimeout
    Object run(InvocationContext call) throws Exception {
        boolean failed = true;
        try {
            Object answer = call.proceed();
            failed = false;
            return answer;
        } finally {
            note(call.getTarget().getClass(), (Timer) call.getTimer(), failed);
        }
    }

    private void note(Class<?> bean, Timer timer, boolean failed) {
        Job job = bean.getAnnotation(Job.class);
        String name =
                job == null ? bean.getSuperclass().getAnnotation(Job.class).value() : job.value();
        Instant now = clock.instant();
        Noted last = LAST.get(name);
        if (last != null && last.failed() == failed && now.isBefore(last.at().plus(NOTED_EVERY))) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into job_run (name, node, ran_at, failed, next_at) values (?, ?, ?, ?, ?)"
                                + " on conflict (name, node) do update set ran_at = excluded.ran_at,"
                                + " failed = excluded.failed, next_at = excluded.next_at")) {
            statement.setString(1, name);
            statement.setString(2, System.getProperty("jboss.node.name", "one"));
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setBoolean(4, failed);
            statement.setTimestamp(5, Timestamp.from(now.plusMillis(Math.max(0, timer.getTimeRemaining()))));
            statement.executeUpdate();
            LAST.put(name, new Noted(now, failed));
        } catch (SQLException unwritten) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The run of job {0} was not noted ({1}).",
                    name,
                    unwritten.getSQLState());
        }
    }
}
