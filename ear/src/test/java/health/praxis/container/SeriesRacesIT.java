package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesScope;
import health.praxis.scheduling.SlotTaken;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Series and single appointments that want the same times at once: no slot goes twice, no series is made in part. */
@ExtendWith(ArquillianExtension.class)
class SeriesRacesIT extends HouseDeployment {

    private static final int CALLERS = 50;
    private static final int WEEKS = 5;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2030-02-04T23:00:00Z");

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Series series;

    @Test
    @DisplayName(
            "APT-9 fifty series and single bookings of overlapping times: one wins each slot, none is made in part")
    void booking() throws Exception {
        Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        List<Together.Result<Integer>> results = Together.run(
                CALLERS,
                i -> () -> Callers.get(
                        practice.owner(),
                        () -> i % 2 == 0 ? bookSeries(practice, patient, i) : bookOne(practice, patient, i)));
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .hasOnlyElementsOfType(SlotTaken.class);
        long booked = results.stream()
                .map(Together.Result::answer)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(booked).isPositive();
        assertThat(database.count(practice.id(), "select count(*) from appointment"))
                .isEqualTo(booked);
        assertSound(practice);
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from (select series_id from appointment where series_id is not null"
                                + " group by series_id having count(*) <> ?) partly",
                        WEEKS))
                .isZero();
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from appointment_series s where not exists"
                                + " (select 1 from appointment a where a.series_id = s.id)"))
                .isZero();
    }

    @Test
    @DisplayName(
            "APT-10 series that are moved and cancelled while their appointments are moved alone end without a deadlock")
    void changing() throws Exception {
        Opened practice = aPractice.open(0);
        PatientId patient = aPractice.patient(practice, "Ines");
        Callers.run(practice.owner(), () -> bookSeries(practice, patient, 0));
        List<AppointmentId> members =
                database.ask(practice.id(), "select id::text from appointment order by starts_at").stream()
                        .map(id -> AppointmentId.of(id.toString()))
                        .toList();
        List<Together.Result<Boolean>> results =
                Together.run(CALLERS, i -> () -> Callers.get(practice.owner(), () -> change(members, i)));
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .hasOnlyElementsOfType(SlotTaken.class);
        assertThat(database.count(practice.id(), "select count(*) from appointment"))
                .isEqualTo(WEEKS);
        assertSound(practice);
    }

    private boolean change(List<AppointmentId> members, int i) {
        AppointmentId one = members.get(i % WEEKS);
        Instant start = TUESDAY_AT_TEN.plus(WEEK.multipliedBy(i % WEEKS)).plusSeconds(600L * (i % 7));
        if (i % 2 == 0) {
            scheduling.move(one, start, 50);
        } else {
            series.move(one, start, 50, i % 3 == 0 ? SeriesScope.ALL : SeriesScope.LATER, false, Agreed.NOTHING);
        }
        return true;
    }

    private void assertSound(Opened practice) throws Exception {
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from calendar_claim c join appointment a on a.id = c.appointment_id"
                                + " where c.period = tstzrange(a.starts_at, a.ends_at, '[)')"))
                .isEqualTo(database.count(practice.id(), "select count(*) from appointment"));
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from appointment a join appointment b on a.id < b.id"
                                + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at"))
                .isZero();
    }

    /** Every one of them meets some of the others. */
    private int bookSeries(Opened practice, PatientId patient, int i) {
        Instant first = TUESDAY_AT_TEN.plus(WEEK.multipliedBy(i % 4)).plusSeconds(1200L * (i % 3));
        return series.book(
                        booking(practice, patient, first),
                        new Repetition(RepeatUnit.WEEK, 1, Set.of(), WEEKS, null),
                        Set.of(),
                        false,
                        Agreed.NOTHING)
                .count();
    }

    private int bookOne(Opened practice, PatientId patient, int i) {
        scheduling.book(booking(
                practice, patient, TUESDAY_AT_TEN.plus(WEEK.multipliedBy(i % 8)).plusSeconds(600L * (i % 5))));
        return 1;
    }

    private static BookAppointment booking(Opened practice, PatientId patient, Instant start) {
        return new BookAppointment(
                practice.practitioner(), start, 50, AppointmentLocation.CLINIC, List.of(patient), null);
    }
}
