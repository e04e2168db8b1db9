package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.HoursCollide;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationId;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.SuggestedLocation;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.scheduling.UsualLocations;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where appointments usually take place: by type, else by practice hours. */
@ExtendWith(ArquillianExtension.class)
class UsualLocationsIT extends WithAMorning {

    @Inject
    private UsualLocations usual;

    @Inject
    private AppointmentTypes types;

    @Inject
    private Database database;

    @Test
    @DisplayName("LOC-7 the practice hours at its time suggest an appointment's location; outside them nothing does")
    void byHours() {
        assertThat(suggested(nine, null)).isEmpty();
        change(line, AppointmentLocation.TELEHEALTH);
        assertThat(suggested(nine, null)).contains(byHours(AppointmentLocation.TELEHEALTH));
        Instant noon = nine.plus(3, ChronoUnit.HOURS);
        assertThat(suggested(noon.minusSeconds(60), null)).isPresent();
        assertThat(suggested(noon, null)).isEmpty();
        assertThat(suggested(nine.minusSeconds(60), null)).isEmpty();
        assertThat(suggested(nine.plus(1, ChronoUnit.DAYS), null)).isEmpty();

        UUID evening = Callers.get(
                owner, () -> usual.addHours(practice.practitioner(), here(), rule(18, 20), AppointmentLocation.PHONE));
        assertThat(suggested(nine.plus(9, ChronoUnit.HOURS), null)).contains(byHours(AppointmentLocation.PHONE));
        assertThat(Callers.get(owner, () -> usual.of(List.of(practice.practitioner()))))
                .isEqualTo(Map.of(line, AppointmentLocation.TELEHEALTH, evening, AppointmentLocation.PHONE));
    }

    @Test
    @DisplayName("LOC-12 the type's location wins over that of the hours; a type that says nothing leaves it to them")
    void byType() {
        change(line, AppointmentLocation.TELEHEALTH);
        AppointmentTypeId byPhone = type("By phone", AppointmentLocation.PHONE);
        AppointmentTypeId anywhere = type("Anywhere", null);
        assertThat(suggested(nine, byPhone))
                .contains(new SuggestedLocation(AppointmentLocation.PHONE, SuggestedLocation.Source.TYPE));
        assertThat(suggested(nine, anywhere)).contains(byHours(AppointmentLocation.TELEHEALTH));
        Opened other = aPractice.open(0);
        assertThat(Callers.get(other.owner(), () -> usual.suggested(other.practitioner(), nine, byPhone)))
                .as("another practice's type says nothing")
                .isEmpty();
    }

    @Test
    @DisplayName("LOC-6 it is changed and taken back, goes with its hours, and the history knows")
    void changed() throws Exception {
        change(line, AppointmentLocation.TELEHEALTH);
        change(line, AppointmentLocation.PHONE);
        change(line, AppointmentLocation.PHONE);
        assertThat(suggested(nine, null)).contains(byHours(AppointmentLocation.PHONE));
        change(line, null);
        assertThat(suggested(nine, null)).isEmpty();
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where subject_type = 'practice hours' and action = 'UPDATE'"))
                .isEqualTo(3);
        change(line, AppointmentLocation.ONLINE);
        Callers.run(owner, () -> hours.remove(line));
        assertThat(database.count(practice.id(), "select count(*) from hours_location"))
                .isZero();
        assertThatThrownBy(() -> change(line, AppointmentLocation.PHONE)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName(
            "LOC-6 many changes of one line at once leave one of the wanted locations; colliding hours leave nothing")
    void atOnce() throws Exception {
        List<Together.Result<Object>> results = Together.run(8, i -> () -> {
            change(line, i % 2 == 0 ? AppointmentLocation.PHONE : AppointmentLocation.TELEHEALTH);
            return null;
        });
        assertThat(results).allSatisfy(result -> assertThat(result.refusal()).isNull());
        assertThat(database.count(practice.id(), "select count(*) from hours_location"))
                .isOne();
        assertThatThrownBy(() -> Callers.run(
                        owner,
                        () -> usual.addHours(
                                practice.practitioner(), here(), rule(10, 13), AppointmentLocation.ONLINE)))
                .isInstanceOf(HoursCollide.class);
        assertThat(database.count(practice.id(), "select count(*) from hours_location"))
                .isOne();
    }

    @Test
    @DisplayName(
            "LOC-6 where hours are removed while others change them, whoever comes late is told that they are gone")
    void removedMeanwhile() throws Exception {
        List<Together.Result<Object>> results = Together.run(8, i -> () -> {
            if (i == 3 || i == 4) {
                Callers.run(owner, () -> hours.remove(line));
            } else {
                change(line, i % 2 == 0 ? AppointmentLocation.PHONE : AppointmentLocation.TELEHEALTH);
            }
            return null;
        });
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .isNotEmpty()
                .hasOnlyElementsOfType(NotFound.class);
        assertThat(database.count(practice.id(), "select count(*) from hours_location"))
                .isZero();
    }

    @Test
    @DisplayName("LOC-6 ACC-7 practitioners keep their own; nobody keeps or asks another practice's")
    void whose() {
        Person clinical = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        Caller own = caller(practice, clinical);
        Callers.run(own, () -> usual.addHours(clinical.id(), here(), rule(9, 12), AppointmentLocation.PHONE));
        assertThatThrownBy(() ->
                        Callers.run(own, () -> usual.change(practice.practitioner(), line, AppointmentLocation.PHONE)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.run(own, () -> usual.change(clinical.id(), line, AppointmentLocation.PHONE)))
                .as("a colleague's line under the own name")
                .isInstanceOf(NotFound.class);
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        missing(caller(practice, narrow), () -> usual.suggested(practice.practitioner(), nine, null));

        Opened other = aPractice.open(0);
        missing(other.owner(), () -> usual.suggested(practice.practitioner(), nine, null));
        assertThatThrownBy(() -> Callers.run(
                        other.owner(), () -> usual.change(practice.practitioner(), line, AppointmentLocation.PHONE)))
                .isInstanceOf(NotFound.class);
        LocationId theirs = Callers.get(other.owner(), locations::all).get(0).id();
        assertThatThrownBy(() -> Callers.run(
                        owner,
                        () -> usual.addHours(practice.practitioner(), theirs, rule(18, 20), AppointmentLocation.PHONE)))
                .isInstanceOf(NotFound.class);
        assertThat(Callers.get(other.owner(), () -> usual.of(List.of(practice.practitioner()))))
                .isEmpty();
    }

    private Optional<SuggestedLocation> suggested(Instant at, @Nullable AppointmentTypeId type) {
        UserId practitioner = practice.practitioner();
        return Callers.get(owner, () -> usual.suggested(practitioner, at, type));
    }

    private static SuggestedLocation byHours(AppointmentLocation location) {
        return new SuggestedLocation(location, SuggestedLocation.Source.HOURS);
    }

    private void change(UUID hoursLine, @Nullable AppointmentLocation meetsAt) {
        Callers.run(owner, () -> usual.change(practice.practitioner(), hoursLine, meetsAt));
    }

    private AppointmentTypeId type(String name, @Nullable AppointmentLocation meetsAt) {
        return Callers.get(
                owner,
                () -> types.add(new TypeDetails(
                        name, TypeLevel.PRACTICE, null, null, 30, null, meetsAt, null, OnlineRule.NO, 1)));
    }

    private LocationId here() {
        return Callers.get(owner, locations::all).get(0).id();
    }

    private HoursRule rule(int from, int to) {
        return new HoursRule(day.getDayOfWeek(), LocalTime.of(from, 0), LocalTime.of(to, 0), 1, day, null);
    }
}
