package health.praxis.container;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeHours;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CalendarEntry;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesAnswer;
import health.praxis.scheduling.SeriesPlace;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Appointments that repeat, in a practice in Sydney. */
abstract class WithSeries extends WithStaff {

    /** 11 am on a Tuesday in Sydney, in summer. */
    static final Instant FIRST = Instant.parse("2030-03-05T00:00:00Z");

    static final Duration WEEK = Duration.ofDays(7);
    static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Series series;

    @Inject
    Scheduling scheduling;

    @Inject
    SchedulingQueries queries;

    @Inject
    PersonalCalendar personal;

    @Inject
    PracticeHours hours;

    @Inject
    Locations locations;

    @Inject
    Database database;

    Opened practice;
    PatientId patient;

    @BeforeEach
    void open() {
        practice = aPractice.open(0);
        patient = aPractice.patient(practice, "Ines");
    }

    SeriesAnswer book(Instant first, int times) {
        return Callers.get(
                practice.owner(),
                () -> series.book(
                        booking(first, AppointmentLocation.CLINIC), weekly(times), Set.of(), false, Agreed.NOTHING));
    }

    BookAppointment booking(Instant start, AppointmentLocation location) {
        return new BookAppointment(practice.practitioner(), start, 50, location, List.of(patient), null);
    }

    SeriesPlace place(AppointmentId id) {
        return Callers.get(practice.owner(), () -> series.place(id)).orElseThrow();
    }

    AppointmentId at(int place) {
        return entries().get(place).id();
    }

    List<Instant> starts() {
        return entries().stream().map(CalendarEntry::start).toList();
    }

    List<CalendarEntry> entries() {
        return Callers.get(
                practice.owner(),
                () -> queries.calendar(
                        List.of(practice.practitioner()), FIRST.minus(WEEK), FIRST.plus(WEEK.multipliedBy(110))));
    }

    static Repetition weekly(int times) {
        return new Repetition(RepeatUnit.WEEK, 1, Set.of(), times, null);
    }
}
