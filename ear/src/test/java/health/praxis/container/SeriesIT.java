package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.practice.HoursRule;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.RepetitionNotPossible;
import health.praxis.scheduling.SeriesAnswer;
import health.praxis.scheduling.SeriesConflict;
import health.praxis.scheduling.SeriesPlace;
import health.praxis.scheduling.SeriesTooLong;
import health.praxis.tenancy.Callers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Repeating appointments: all of them or none, conflicts named, each an appointment of its own. */
@ExtendWith(ArquillianExtension.class)
class SeriesIT extends WithSeries {

    @Test
    @DisplayName("APT-9 a weekly series is booked over the change of clocks, at the same time of the practice's clock")
    void booked() throws Exception {
        SeriesAnswer answer = book(FIRST, 6);
        assertThat(answer.conflicts()).isEmpty();
        assertThat(answer.count()).isEqualTo(6);
        assertThat(starts())
                .startsWith(FIRST, FIRST.plus(WEEK))
                .endsWith(FIRST.plus(WEEK.multipliedBy(5)).plus(HOUR));
        assertThat(place(answer.first())).isEqualTo(new SeriesPlace(weekly(6), 1, 6, 6, 6));
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isEqualTo(6);
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where action = 'CREATE' and subject_type = 'appointment'"
                                + " and description = 'booked in a series'"))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("APT-9 reminders are planned for each; the confirmation is one message that tells of all")
    void reminders() throws Exception {
        AppointmentId first = book(FIRST, 5).first();
        assertThat(database.count(
                        practice.id(),
                        "select count(distinct appointment_id) from reminder where type = 'PRE_APPOINTMENT'"))
                .isEqualTo(5);
        assertThat(database.count(
                        practice.id(), "select count(*) from reminder where type = 'NEW_APPOINTMENT' and also is null"))
                .isZero();
        assertThat(database.ask(
                        practice.id(),
                        "select distinct appointment_id::text || ' ' || cardinality(also) from reminder"
                                + " where type = 'NEW_APPOINTMENT'"))
                .containsExactly(first + " 4");
    }

    @Test
    @DisplayName("APT-9 each by video has links of its own")
    void links() throws Exception {
        Callers.get(
                practice.owner(),
                () -> series.book(
                        booking(FIRST, AppointmentLocation.TELEHEALTH), weekly(3), Set.of(), true, Agreed.NOTHING));
        assertThat(database.count(practice.id(), "select count(distinct appointment_id) from join_link"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("APT-12 conflicts name each date and what is in the way, and nothing is booked")
    void conflicts() throws Exception {
        Callers.get(practice.owner(), () -> scheduling.book(booking(FIRST.plus(WEEK), AppointmentLocation.CLINIC)));
        Callers.get(
                practice.owner(),
                () -> personal.keep(
                        practice.practitioner(),
                        new PersonalDetails(
                                "Supervision",
                                null,
                                FIRST.plus(WEEK.multipliedBy(2)).plusSeconds(600),
                                30,
                                PersonalColour.GREY,
                                null)));
        SeriesAnswer answer = book(FIRST, 4);
        assertThat(answer.first()).isNull();
        assertThat(answer.conflicts())
                .extracting(SeriesConflict::date, SeriesConflict::kind, SeriesConflict::with)
                .containsExactly(
                        tuple(LocalDate.of(2030, 3, 12), SeriesConflict.Kind.APPOINTMENT, "Ines Example"),
                        tuple(LocalDate.of(2030, 3, 19), SeriesConflict.Kind.PERSONAL, "Supervision"));
        assertThat(starts()).hasSize(1);
        assertThat(database.count(practice.id(), "select count(*) from appointment_series"))
                .isZero();

        Set<LocalDate> leftOut = Set.of(LocalDate.of(2030, 3, 12), LocalDate.of(2030, 3, 19));
        SeriesAnswer again = Callers.get(
                practice.owner(),
                () -> series.book(
                        booking(FIRST, AppointmentLocation.CLINIC), weekly(4), leftOut, false, Agreed.NOTHING));
        assertThat(again.count()).isEqualTo(2);
        assertThat(starts()).hasSize(3);
    }

    @Test
    @DisplayName("APT-12 times outside practice hours are listed, and booked only if that is asked for")
    void outsideHours() {
        Callers.get(
                practice.owner(),
                () -> hours.add(
                        practice.practitioner(),
                        locations.all().get(0).id(),
                        new HoursRule(
                                DayOfWeek.TUESDAY,
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0),
                                1,
                                LocalDate.of(2029, 1, 1),
                                LocalDate.of(2030, 3, 18))));
        assertThat(book(FIRST, 4).conflicts())
                .extracting(SeriesConflict::date, SeriesConflict::kind)
                .containsExactly(
                        tuple(LocalDate.of(2030, 3, 19), SeriesConflict.Kind.HOURS),
                        tuple(LocalDate.of(2030, 3, 26), SeriesConflict.Kind.HOURS));
        assertThat(Callers.get(
                                practice.owner(),
                                () -> series.book(
                                        booking(FIRST, AppointmentLocation.CLINIC),
                                        weekly(4),
                                        Set.of(),
                                        true,
                                        Agreed.NOTHING))
                        .count())
                .isEqualTo(4);
    }

    @Test
    @DisplayName("APT-9 too many, too long, and nothing left are refused")
    void refused() {
        assertThatThrownBy(() -> book(FIRST, 101)).isInstanceOf(SeriesTooLong.class);
        assertThatThrownBy(() -> Callers.get(
                        practice.owner(),
                        () -> series.book(
                                booking(FIRST, AppointmentLocation.CLINIC),
                                weekly(2),
                                Set.of(LocalDate.of(2030, 3, 5), LocalDate.of(2030, 3, 12)),
                                false,
                                Agreed.NOTHING)))
                .isInstanceOf(RepetitionNotPossible.class);
        assertThat(book(FIRST, 100).count()).isEqualTo(100);
    }
}
