package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.PlainBrowser.Answer;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.PersonalBack;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalRemoved;
import health.praxis.scheduling.PersonalSeries;
import health.praxis.scheduling.PersonalSeriesAnswer;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.SeriesScope;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A practitioner's calendar at a secret address, read over HTTP by whoever has it. */
@ExtendWith(ArquillianExtension.class)
class CalendarFeedIT extends WithFeed {

    @Inject
    private PersonalSeries series;

    @Inject
    private PersonalBack back;

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
    @DisplayName("INT-1 own time stands in the feed only once its owner says so, by title, and of nobody else")
    void ownTime() throws Exception {
        Assertions.assertThatThrownBy(() -> Callers.run(owner, () -> feeds.showOwnTime(true)))
                .isInstanceOf(NotFound.class);
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.FULL);
        keep(practice.practitioner(), "Supervision");
        keep(colleague.id(), "Dentist");
        String feed = make(owner);
        assertThat(get(feed).body()).doesNotContain("Supervision");

        Callers.run(owner, () -> feeds.showOwnTime(true));
        String body = get(feed).body();
        assertThat(body).contains("SUMMARY:Supervision", "UID:" + visit).doesNotContain("Dentist", "Room 2", "slides");
        assertThat(get(make(owner)).body()).as("kept when replaced").contains("Supervision");
        Callers.run(owner, () -> feeds.showOwnTime(false));
        assertThat(get(make(owner)).body()).doesNotContain("Supervision");
    }

    @Test
    @DisplayName(
            "INT-1 CAL-12 own time that repeats stands in the feed one by one; deleted and taken back it is the same, newer")
    void ownSeries() throws Exception {
        PersonalRemoved removed = Callers.get(owner, () -> {
            PersonalSeriesAnswer kept = series.keep(
                    practice.practitioner(),
                    new PersonalDetails(
                            "Supervision", null, start.plus(5, ChronoUnit.HOURS), 60, PersonalColour.GREY, null),
                    new Repetition(RepeatUnit.WEEK, 1, Set.of(), 3, null),
                    Set.of());
            return series.delete(Objects.requireNonNull(kept.first()), SeriesScope.ALL);
        });
        String feed = make(owner);
        Callers.run(owner, () -> feeds.showOwnTime(true));
        assertThat(get(feed).body()).doesNotContain("Supervision");
        Callers.run(owner, () -> back.undo(removed));
        String body = get(feed).body();
        assertThat(body.split("SUMMARY:Supervision", -1)).hasSize(4);
        assertThat(body).contains("SEQUENCE:1");
    }

    private void keep(UserId practitioner, String title) {
        Callers.get(
                owner,
                () -> personal.keep(
                        practitioner,
                        new PersonalDetails(
                                title, "Room 2", start.plus(5, ChronoUnit.HOURS), 60, PersonalColour.GREY, "slides")));
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
}
