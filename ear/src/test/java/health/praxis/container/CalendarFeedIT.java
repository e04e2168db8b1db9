package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.access.Relationships;
import health.praxis.container.APractice.Opened;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.integrations.CalendarFeeds;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Module;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.CalendarZoom;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.NameForm;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.TimeBlock;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A practitioner's calendar at a secret address, read over HTTP by whoever has it. */
@ExtendWith(ArquillianExtension.class)
class CalendarFeedIT extends WithStaff {

    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Cancellations cancellations;

    @Inject
    private CalendarNames names;

    @Inject
    private CalendarZoom zoom;

    @Inject
    private Relationships relationships;

    @Inject
    private Database database;

    @Inject
    private Inside inside;

    @Inject
    private Clock clock;

    private Opened practice;
    private Caller owner;
    private PatientId ana;
    private Instant start;
    private AppointmentId visit;

    @BeforeEach
    void anAppointment() {
        practice = aPractice.open(0);
        owner = practice.owner();
        ana = aPractice.patient(practice, "Ana");
        start = clock.instant().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        visit = book(practice.practitioner(), start, ana);
    }

    @Test
    @DisplayName(
            "INT-1 ANON-9 an address is made and read without a sign-in: initials, place, times, no comment and no cookie")
    void read() throws Exception {
        Answer answer = get(make(owner));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
        assertThat(answer.header("ETag")).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains(
                        "NAME:Test practice", "UID:" + visit, "SUMMARY:A.E.", "LOCATION:Telehealth", "STATUS:CONFIRMED")
                .doesNotContain("Ana", "Example", "http", "wears a hat", "join");
    }

    @Test
    @DisplayName("INT-1 who knows the newest state is told so in a word; a change has a new tag and a higher sequence")
    void tags() throws Exception {
        String feed = make(owner);
        Answer first = get(feed);
        String tag = first.header("ETag");
        for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag, "*")) {
            Answer again = get(feed, "If-None-Match", known);
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.body()).isEmpty();
        }

        Callers.run(owner, () -> scheduling.move(visit, start.plus(1, ChronoUnit.HOURS), 30));
        Answer moved = get(feed, "If-None-Match", tag);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.header("ETag")).isNotEqualTo(tag);
        assertThat(moved.body()).contains("UID:" + visit);
        assertThat(sequence(moved)).isGreaterThan(sequence(first));

        Callers.run(owner, () -> cancellations.cancel(visit, CallOff.of(ana)));
        Answer cancelled = get(feed, "If-None-Match", moved.header("ETag"));
        assertThat(cancelled.body())
                .contains("UID:" + visit, "STATUS:CANCELLED", "TRANSP:TRANSPARENT")
                .doesNotContain("unwell");
        assertThat(sequence(cancelled)).isGreaterThan(sequence(moved));
        Callers.run(owner, () -> scheduling.setStatus(visit, ana, AppointmentStatus.BOOKED));
        Answer back = get(feed);
        assertThat(back.body()).contains("STATUS:CONFIRMED");
        assertThat(sequence(back)).isGreaterThan(sequence(cancelled));
    }

    @Test
    @DisplayName("INT-1 asked for its headers alone it sends no text, and nothing can be sent to it")
    void methods() throws Exception {
        String feed = make(owner);
        Answer head = new PlainBrowser().send("HEAD", feed, null, "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get(feed).header("ETag"));
        assertThat(head.body()).isEmpty();
        for (String method : List.of("POST", "PUT", "DELETE", "PROPFIND")) {
            assertThat(new PlainBrowser().send(method, feed, null, "").status())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    @DisplayName("INT-1 a replaced, an ended, an unknown and a malformed address are missing in one and the same way")
    void dead() throws Exception {
        String old = make(owner);
        String fresh = make(owner);
        assertThat(get(fresh).status()).isEqualTo(200);
        Callers.run(owner, feeds::end);
        assertThat(Callers.get(owner, feeds::madeAt)).isEmpty();
        missing(owner, feeds::end);

        for (String address : List.of(
                old, fresh, "/feeds/" + "A".repeat(43) + ".ics", "/feeds/short.ics", "/feeds/", old + "/more")) {
            Answer answer = get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.body()).as(address).isEmpty();
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    @DisplayName("INT-1 the database keeps the hash of an address and nothing that opens it")
    void hashedOnly() throws Exception {
        String token = make(owner).replaceAll("/feeds/|\\.ics", "");
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        for (String table : List.of("calendar_feed", "token_index", "audit_entry")) {
            assertThat(database.count(
                            practice.id(),
                            "select count(*) from " + table + " t where to_jsonb(t)::text like '%' || ? || '%'",
                            token))
                    .as(table)
                    .isZero();
        }
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from token_index i join calendar_feed f using (token_hash)"
                                + " where token_hash = sha256(convert_to(?, 'UTF8')) and i.purpose = 'CALENDAR_FEED'",
                        token))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "INT-1 a feed has its owner's appointments of this practice alone, though the owner sees all calendars")
    void oneCalendarOfOnePractice() throws Exception {
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        AppointmentId theirs = book(colleague.id(), start, aPractice.patient(practice, "Ben"));
        Opened elsewhere = aPractice.open(0);
        Instant far = clock.instant().plus(366, ChronoUnit.DAYS).plus(1, ChronoUnit.HOURS);
        AppointmentId tooFar = book(practice.practitioner(), far, ana);
        AppointmentId tooOld = book(practice.practitioner(), clock.instant().minus(92, ChronoUnit.DAYS), ana);
        AppointmentId lately = book(practice.practitioner(), clock.instant().minus(89, ChronoUnit.DAYS), ana);

        assertThat(get(make(owner)).body())
                .contains(visit.toString(), lately.toString())
                .doesNotContain(theirs.toString(), tooFar.toString(), tooOld.toString());
        assertThat(get(make(caller(practice, colleague))).body())
                .contains(theirs.toString(), "SUMMARY:B.E.")
                .doesNotContain(visit.toString());
        assertThat(get(make(elsewhere.owner())).body()).doesNotContain("BEGIN:VEVENT");

        Caller reader = Caller.feed(practice.id(), practice.practitioner(), Set.of(Right.FEED_READ), null);
        assertThat(asked(owner, "select practitioner_id from appointment"))
                .contains(colleague.id().toString());
        assertThat(asked(reader, "select distinct practitioner_id from appointment"))
                .as("whatever is asked, the database shows a feed's caller one calendar")
                .containsExactly(practice.practitioner().toString());
    }

    @Test
    @DisplayName("ANON-9 ANON-8 names follow the owner's own choice, and never are plainer than the practice demands")
    void nameForms() throws Exception {
        String feed = make(owner);
        Callers.run(owner, () -> zoom.choose(TimeBlock.THIRTY));
        assertThat(get(feed).body()).as("who zooms has chosen no names").contains("SUMMARY:A.E.");
        Callers.run(owner, () -> names.choose(NameForm.FULL_NAME));
        assertThat(get(feed).body()).contains("SUMMARY:Ana Example");
        Callers.run(owner, () -> names.demand(NameForm.FIRST_NAME));
        assertThat(get(feed).body()).contains("SUMMARY:Ana\r\n");
        Callers.run(owner, () -> names.demand(NameForm.PATIENT_ID));
        assertThat(get(feed).body()).containsPattern("SUMMARY:PX-[0-9]+").doesNotContain("Ana");
    }

    @Test
    @DisplayName("ANON-9 REL-4 a patient who is hidden from the owner is left out, and so is who called off")
    void hiddenPatients() throws Exception {
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        PatientId ben = aPractice.patient(practice, "Ben");
        PatientId cara = aPractice.patient(practice, "Cara");
        AppointmentId group = book(narrow.id(), start, ana, ben, cara);
        String feed = make(caller(practice, narrow));
        assertThat(get(feed).body()).contains("SUMMARY:A.E.\\, B.E.\\, C.E.");
        Callers.run(owner, () -> scheduling.setStatus(group, ben, AppointmentStatus.CANCELLED));
        assertThat(get(feed).body()).contains("SUMMARY:A.E.\\, C.E.");
        Callers.run(owner, () -> relationships.revoke(ana, narrow.id()));
        assertThat(get(feed).body()).contains("SUMMARY:C.E.");
        Callers.run(owner, () -> relationships.revoke(cara, narrow.id()));
        Callers.run(owner, () -> relationships.revoke(ben, narrow.id()));
        assertThat(get(feed).body()).doesNotContain(group.toString());
    }

    @Test
    @DisplayName(
            "ORG-15 ACC-13 a feed ends for good with its owner's membership, and rests while the calendar is withdrawn")
    void endsWithItsOwner() throws Exception {
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        String feed = make(caller(practice, colleague));
        edit(
                practice,
                colleague,
                AccessLevel.CLINICAL,
                new UserSettings(false, Set.of(Module.CALENDAR), false, false, false, false, false, false),
                null);
        assertThat(get(feed).status()).isEqualTo(404);
        edit(practice, colleague, AccessLevel.CLINICAL, UserSettings.NONE, null);
        assertThat(get(feed).status()).isEqualTo(200);

        Callers.run(owner, () -> users.deactivate(colleague.id()));
        assertThat(get(feed).status()).isEqualTo(404);
        Callers.run(owner, () -> users.reactivate(colleague.id()));
        assertThat(get(feed).status()).isEqualTo(404);
        assertThat(acts(colleague.id())).containsExactly("CREATE", "VIEW", "END");
    }

    @Test
    @DisplayName("INT-1 only practitioners have a feed, and its reader may do nothing else")
    void whoMay() {
        Caller clerk = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.FULL));
        Caller reader = Caller.feed(practice.id(), practice.practitioner(), Set.of(Right.FEED_READ), null);
        for (Runnable act : List.<Runnable>of(feeds::make, feeds::end, feeds::madeAt)) {
            refused(clerk, act);
            refused(reader, act);
        }
        refused(reader, () -> cancellations.cancel(visit, CallOff.of(ana)));
        refused(reader, names::shown);
    }

    @Test
    @DisplayName(
            "AUD-1 making, replacing, reading and ending are in the history; the same reading once an hour at most")
    void history() throws Exception {
        make(owner);
        String feed = make(owner);
        get(feed);
        get(feed);
        get(feed, "If-None-Match", "*");
        assertThat(acts(practice.practitioner())).containsExactly("CREATE", "UPDATE", "VIEW");
        assertThat(database.ask(
                        practice.id(),
                        "select actor_kind || ' ' || page || ' ' || (patient_ids = array[?]) from audit_entry"
                                + " where subject_type = 'calendar feed' and action = 'VIEW'",
                        ana.value()))
                .containsExactly("FEED /feeds true");

        Callers.run(owner, () -> scheduling.move(visit, start.plus(2, ChronoUnit.HOURS), 30));
        get(feed);
        database.change(practice.id(), "update calendar_feed set noted_at = noted_at - interval '61 minutes'");
        get(feed);
        get(feed);
        Callers.run(owner, feeds::end);
        get(feed);
        assertThat(acts(practice.practitioner())).containsExactly("CREATE", "UPDATE", "VIEW", "VIEW", "VIEW", "END");
    }

    private List<String> acts(UserId whose) throws SQLException {
        return database.ask(
                practice.id(),
                "select action from audit_entry where subject_type = 'calendar feed' and ? = any(subject_ids) order by at",
                whose.value());
    }

    private static void refused(Caller who, Runnable act) {
        Assertions.assertThatThrownBy(() -> Callers.run(who, act)).isInstanceOf(NotAllowed.class);
    }

    private List<String> asked(Caller who, String question) throws Exception {
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

    private AppointmentId book(UserId practitioner, Instant when, PatientId... patients) {
        return Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practitioner, when, 30, AppointmentLocation.TELEHEALTH, List.of(patients), "wears a hat")));
    }

    /** A new address of the caller's feed, as a path of this server. */
    private String make(Caller who) {
        URI address = Callers.get(who, feeds::make);
        assertThat(address).hasToString("https://localhost:8643" + address.getPath());
        return address.getPath();
    }

    private static Answer get(String path, String... headers) throws Exception {
        return new PlainBrowser().get(path, headers);
    }

    private static int sequence(Answer feed) {
        Matcher found = SEQUENCE.matcher(feed.body());
        assertThat(found.find()).as(feed.body()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
