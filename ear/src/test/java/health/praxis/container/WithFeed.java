package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.access.Relationships;
import health.praxis.container.APractice.Opened;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.integrations.CalendarFeeds;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.CalendarZoom;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;

/** A practitioner whose appointments other calendars read by a feed. */
abstract class WithFeed extends WithStaff {

    static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");

    @Inject
    CalendarFeeds feeds;

    @Inject
    Scheduling scheduling;

    @Inject
    Cancellations cancellations;

    @Inject
    PersonalCalendar personal;

    @Inject
    CalendarNames names;

    @Inject
    CalendarZoom zoom;

    @Inject
    Relationships relationships;

    @Inject
    Database database;

    @Inject
    Inside inside;

    @Inject
    Clock clock;

    Opened practice;
    Caller owner;
    PatientId ana;
    Instant start;
    AppointmentId visit;

    @BeforeEach
    void anAppointment() {
        practice = aPractice.open(0);
        owner = practice.owner();
        ana = aPractice.patient(practice, "Ana");
        start = clock.instant().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        visit = book(practice.practitioner(), start, ana);
    }

    List<String> acts(UserId whose) throws SQLException {
        return database.ask(
                practice.id(),
                "select action from audit_entry where subject_type = 'calendar feed' and ? = any(subject_ids) order by at",
                whose.value());
    }

    static void refused(Caller who, Runnable act) {
        Assertions.assertThatThrownBy(() -> Callers.run(who, act)).isInstanceOf(NotAllowed.class);
    }

    List<String> asked(Caller who, String question) throws Exception {
        try (Callers.Opened opened = Callers.open(who)) {
            return inside.jdbc(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(question)) {
                    List<String> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                }
            });
        }
    }

    AppointmentId book(UserId practitioner, Instant when, PatientId... patients) {
        return Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practitioner, when, 30, AppointmentLocation.TELEHEALTH, List.of(patients), "wears a hat")));
    }

    /** A new address of the caller's feed, as a path of this server. */
    String make(Caller who) {
        URI address = Callers.get(who, feeds::make);
        assertThat(address).hasToString("https://localhost:8643" + address.getPath());
        return address.getPath();
    }

    static Answer get(String path, String... headers) throws Exception {
        return new PlainBrowser().get(path, headers);
    }

    static int sequence(Answer feed) {
        Matcher found = SEQUENCE.matcher(feed.body());
        assertThat(found.find()).as(feed.body()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
