package health.praxis.telehealth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/** One appointment with a practitioner and two patients, on a clock of its own. */
final class CallTrial {

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private long nanos;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    final BookInMemory book = new BookInMemory(clock);
    final CallRooms rooms = new CallRooms(book, clock, () -> nanos);
    final UUID lee = book.seat(SeatRole.PRACTITIONER, "Dr Lee");
    final UUID mia = book.seat(SeatRole.PATIENT, "Mia Chen");
    final UUID tom = book.seat(SeatRole.PATIENT, "Tom Reid");

    CallTrial() {
        book.onEnd = rooms::sessionEnded;
    }

    FakeBrowser comes(UUID who) {
        return comes(who, "page-" + who);
    }

    FakeBrowser comes(UUID who, String page) {
        FakeBrowser browser = new FakeBrowser(rooms);
        browser.hello(book.ticket(who), page);
        return browser;
    }

    FakeBrowser practitionerInTheCall() {
        FakeBrowser practitioner = comes(lee);
        practitioner.says("{'t':'start'}");
        return practitioner;
    }

    /** Comes, is admitted, and has heard all of that. */
    FakeBrowser admitted(FakeBrowser practitioner, UUID who) {
        FakeBrowser patient = comes(who);
        practitioner.says("{'t':'admit','who':'" + who + "'}");
        patient.news();
        practitioner.news();
        return patient;
    }

    /** Time passes without anybody being asked for a sign of life. */
    void passes(Duration time) {
        nanos += time.toNanos();
        now = now.plus(time);
    }
}
