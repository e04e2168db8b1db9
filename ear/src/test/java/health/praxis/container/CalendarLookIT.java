package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.CalendarLook;
import health.praxis.scheduling.CalendarLooks;
import health.praxis.scheduling.CalendarNames;
import health.praxis.scheduling.CalendarZoom;
import health.praxis.scheduling.HoursShownReversed;
import health.praxis.scheduling.NameForm;
import health.praxis.scheduling.TimeBlock;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How each user wants the calendar. */
@ExtendWith(ArquillianExtension.class)
class CalendarLookIT extends WithStaff {

    private static final CalendarLook SHORT_WEEK = new CalendarLook(7, 19, true, true, true, false, true);

    @Inject
    private CalendarLooks looks;

    @Inject
    private CalendarZoom zoom;

    @Inject
    private CalendarNames names;

    @Inject
    private Database database;

    @Test
    @DisplayName("CAL-7 each user has a choice of their own in each practice; nobody else's calendar is changed by it")
    void ownChoice() {
        Opened practice = aPractice.open(0);
        Caller colleague = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.FULL));
        Caller elsewhere = aPractice.open(0).owner();
        Callers.run(practice.owner(), () -> looks.choose(SHORT_WEEK));
        assertThat(look(practice.owner())).isEqualTo(SHORT_WEEK);
        for (Caller other : List.of(colleague, elsewhere)) {
            assertThat(look(other)).isEqualTo(CalendarLook.USUAL);
        }
        Callers.run(colleague, () -> looks.choose(SHORT_WEEK.widened()));
        assertThat(look(practice.owner())).isEqualTo(SHORT_WEEK);
        Callers.run(practice.owner(), () -> looks.choose(CalendarLook.USUAL));
        assertThat(look(practice.owner())).isEqualTo(CalendarLook.USUAL);
        assertThat(look(colleague)).isEqualTo(SHORT_WEEK.widened());
    }

    @Test
    @DisplayName(
            "CAL-2 CAL-7 CAL-9 one preference is no choice of another: rows, names and hours are kept beside each other")
    void besideOthers() throws Exception {
        Opened practice = aPractice.open(0);
        Caller me = practice.owner();
        Callers.run(me, () -> zoom.choose(TimeBlock.FIVE));
        assertThat(look(me)).isEqualTo(CalendarLook.USUAL);
        Callers.run(me, () -> looks.choose(SHORT_WEEK));
        assertThat(Callers.get(me, zoom::block)).isEqualTo(TimeBlock.FIVE);
        assertThat(database.count(
                        practice.id(), "select count(*) from calendar_preference where name_form is not null"))
                .as("no choice of names")
                .isZero();
        Callers.run(me, () -> names.choose(NameForm.INITIALS));
        assertThat(look(me)).isEqualTo(SHORT_WEEK);
        assertThat(Callers.get(me, names::shown)).isEqualTo(NameForm.INITIALS);
    }

    @Test
    @DisplayName("CAL-7 hours that end before they start are refused, by the database as well")
    void reversed() {
        Opened practice = aPractice.open(0);
        assertThatThrownBy(() -> new CalendarLook(19, 7, false, false, false, true, false))
                .isInstanceOf(HoursShownReversed.class);
        Callers.run(practice.owner(), () -> looks.choose(SHORT_WEEK));
        assertThatThrownBy(() -> database.change(practice.id(), "update calendar_preference set first_hour = 20"))
                .hasMessageContaining("check");
        assertThat(look(practice.owner())).isEqualTo(SHORT_WEEK);
    }

    private CalendarLook look(Caller caller) {
        return Callers.get(caller, looks::look);
    }
}
