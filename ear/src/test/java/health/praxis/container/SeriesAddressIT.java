package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesScope;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three appointments of a series in a school, every week (LOC-11). */
@ExtendWith(ArquillianExtension.class)
class SeriesAddressIT extends WithHiddenNames {

    private static final String SCHOOL = "Redfern Public School, Room 4";
    private static final String HALL = "Scout Hall, 2 Low Street";
    private static final int THREE = 3;

    @Inject
    private Series series;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Cancellations cancellations;

    @BeforeEach
    void atSchool() {
        Callers.get(
                owner,
                () -> series.book(
                        new BookAppointment(
                                practice.practitioner(),
                                start,
                                30,
                                AppointmentLocation.ADDRESS,
                                List.of(patient),
                                null,
                                SCHOOL,
                                null),
                        WithSeries.weekly(THREE),
                        Set.of(),
                        false,
                        Agreed.NOTHING));
    }

    @Test
    @DisplayName("LOC-11 APT-10 another address goes to the appointments that are changed along, and to no other")
    void changed() {
        change(owner, 1, 30, AppointmentLocation.ADDRESS, HALL, SeriesScope.LATER);
        assertThat(addresses()).containsExactly(SCHOOL, HALL, HALL);
        change(owner, 2, 30, AppointmentLocation.ADDRESS, SCHOOL, SeriesScope.THIS);
        change(owner, 0, 45, AppointmentLocation.ADDRESS, SCHOOL, SeriesScope.ALL);
        assertThat(addresses()).as("only the length is another").containsExactly(SCHOOL, HALL, SCHOOL);
        change(owner, 0, 45, AppointmentLocation.CLINIC, "https://meet.example/left-behind", SeriesScope.ALL);
        assertThat(addresses()).containsOnlyNulls();
    }

    @Test
    @DisplayName("LOC-11 APT-10 a link that was typed and left behind moves nobody who meets elsewhere")
    void leftBehind() {
        change(owner, 0, 30, AppointmentLocation.CLINIC, null, SeriesScope.THIS);
        change(owner, 0, 45, AppointmentLocation.CLINIC, "https://meet.example/left-behind", SeriesScope.ALL);
        assertThat(addresses()).containsExactly(null, SCHOOL, SCHOOL);
        assertThat(all()).extracting(AppointmentDetail::minutes).containsOnly(45);
    }

    @Test
    @DisplayName("ANON-4 LOC-11 who is told no names changes a series, and each appointment keeps its own address")
    void hidden() {
        change(owner, 2, 30, AppointmentLocation.ADDRESS, HALL, SeriesScope.THIS);
        change(me, 0, 45, AppointmentLocation.ADDRESS, null, SeriesScope.ALL);
        assertThat(addresses()).containsExactly(SCHOOL, SCHOOL, HALL);
        assertThat(all()).extracting(AppointmentDetail::minutes).containsOnly(45);
    }

    @Test
    @DisplayName("LOC-11 APT-13 a cancelled series that is taken back takes place where it did")
    void takenBack() {
        CalledOff off =
                Callers.get(owner, () -> series.cancel(all().get(0).id(), SeriesScope.ALL, CallOff.of(patient)));
        assertThat(all()).allMatch(AppointmentDetail::cancelled);
        Callers.run(owner, () -> cancellations.undo(off));
        assertThat(all()).noneMatch(AppointmentDetail::cancelled);
        assertThat(addresses()).containsExactly(SCHOOL, SCHOOL, SCHOOL);
    }

    private void change(
            Caller who,
            int place,
            int minutes,
            AppointmentLocation location,
            @Nullable String where,
            SeriesScope scope) {
        AppointmentDetail one = all().get(place);
        Callers.get(
                who,
                () -> series.change(
                        one.id(),
                        one.version(),
                        new ChangeAppointment(one.start(), minutes, location, List.of(patient), null, where),
                        scope,
                        false,
                        Agreed.NOTHING));
    }

    private List<@Nullable String> addresses() {
        return all().stream().map(AppointmentDetail::address).toList();
    }

    /** In the order of their dates. */
    private List<AppointmentDetail> all() {
        return Callers.get(
                owner,
                () ->
                        queries
                                .calendar(
                                        List.of(practice.practitioner()), start, start.plus(Duration.ofDays(7 * THREE)))
                                .stream()
                                .map(entry -> queries.appointment(entry.id()))
                                .toList());
    }
}
