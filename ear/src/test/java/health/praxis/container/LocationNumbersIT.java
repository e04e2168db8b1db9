package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Channel;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.HoursColour;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationCard;
import health.praxis.practice.LocationDetails;
import health.praxis.practice.LocationId;
import health.praxis.practice.LocationNumbers;
import health.praxis.practice.NumberDetails;
import health.praxis.practice.NumberMissing;
import health.praxis.practice.NumbersLine;
import health.praxis.practice.NumbersTwice;
import health.praxis.practice.PhoneNotValid;
import health.praxis.practice.Role;
import health.praxis.reminders.ReminderTexts;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.Wording;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Scheduling;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers of locations and of practitioners at them, and which of them a patient reads. */
@ExtendWith(ArquillianExtension.class)
class LocationNumbersIT extends WithAMorning {

    private static final String ANNEXE_PHONE = "(02) 7010 1111";

    @Inject
    private LocationNumbers numbers;

    @Inject
    private Scheduling scheduling;

    @Inject
    private ReminderTexts texts;

    @Inject
    private Database database;

    @Test
    @DisplayName(
            "LOC-2 LOC-5 a practitioner's numbers at a location are added once, changed and removed; each is written in the history")
    void kept() throws Exception {
        LocationId here = here();
        add(here, practice.practitioner(), "0491 570 156", " 12 345 678 901 ");
        assertThat(lines())
                .containsExactly(new NumbersLine(
                        here, practice.practitioner(), new NumberDetails("+61491570156", "12 345 678 901")));
        assertThatThrownBy(() -> add(here, practice.practitioner(), "0491 570 157", null))
                .isInstanceOfSatisfying(
                        NumbersTwice.class,
                        twice -> assertThat(twice.details()).containsKeys("practitioner", "location"));

        Callers.run(
                owner, () -> numbers.change(here, practice.practitioner(), new NumberDetails(null, "98 765 432 109")));
        assertThat(lines())
                .containsExactly(
                        new NumbersLine(here, practice.practitioner(), new NumberDetails(null, "98 765 432 109")));
        Callers.run(owner, () -> numbers.remove(here, practice.practitioner()));
        assertThat(lines()).isEmpty();
        assertThatThrownBy(() -> Callers.run(owner, () -> numbers.remove(here, practice.practitioner())))
                .isInstanceOf(NotFound.class);
        assertThat(
                        database.ask(
                                practice.id(),
                                "select action from audit_entry where subject_type = 'practitioner numbers' order by at, action"))
                .containsExactlyInAnyOrder("CREATE", "UPDATE", "DELETE");
    }

    @Test
    @DisplayName("LOC-2 what nobody can be rung at, and no number at all, is refused and changes nothing")
    void refused() {
        LocationId here = here();
        for (String typed : List.of("12", "ring me", "0000 000 000")) {
            assertThatThrownBy(() -> add(here, practice.practitioner(), typed, null))
                    .isInstanceOf(PhoneNotValid.class);
            assertThatThrownBy(() -> Callers.run(owner, () -> locations.add(place("Annexe", typed))))
                    .isInstanceOf(PhoneNotValid.class);
        }
        assertThatThrownBy(() -> add(here, practice.practitioner(), " ", "")).isInstanceOf(NumberMissing.class);
        Person desk = person(practice, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE);
        assertThatThrownBy(() -> add(here, desk.id(), "0491 570 156", null)).isInstanceOf(NotFound.class);
        assertThat(lines()).isEmpty();
    }

    @Test
    @DisplayName("LOC-1 a location's phone is checked where it is changed; one that was kept before may stay as it is")
    void phoneOfALocation() {
        LocationCard here = Callers.get(owner, () -> locations.one(here()));
        LocationDetails was = here.details();
        Callers.run(owner, () -> locations.change(here.id(), place("Renamed", was.phone())));
        assertThat(Callers.get(owner, () -> locations.one(here.id())).details().phone())
                .isEqualTo(was.phone());
        Callers.run(owner, () -> locations.change(here.id(), place("Renamed", ANNEXE_PHONE)));
        assertThat(Callers.get(owner, () -> locations.one(here.id())).details().phone())
                .isEqualTo("+61270101111");
    }

    @Test
    @DisplayName("LOC-2 when several users add a practitioner's numbers at once, one does and the others are told")
    void atOnce() throws Exception {
        LocationId here = here();
        List<Together.Result<Object>> results = Together.run(6, i -> () -> {
            add(here, practice.practitioner(), "0491 570 15" + i, null);
            return null;
        });
        assertThat(results.stream().map(Together.Result::refusal).filter(Objects::nonNull))
                .hasSize(5)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(NumbersTwice.class));
        assertThat(lines()).hasSize(1);
    }

    @Test
    @DisplayName(
            "LOC-2 ACC-3 another practice's location or practitioner is as if it did not exist; settings take the right")
    void others() {
        LocationId here = here();
        add(here, practice.practitioner(), "0491 570 156", null);
        Opened other = aPractice.open(0);
        for (Runnable act : List.<Runnable>of(
                () -> numbers.add(here, other.practitioner(), new NumberDetails("0491 570 156", null)),
                () -> numbers.add(
                        locations.all().get(0).id(), practice.practitioner(), new NumberDetails("0491 570 156", null)),
                () -> numbers.change(here, practice.practitioner(), new NumberDetails("0491 570 156", null)),
                () -> numbers.remove(here, practice.practitioner()))) {
            assertThatThrownBy(() -> Callers.run(other.owner(), act)).isInstanceOf(NotFound.class);
        }
        assertThat(Callers.get(other.owner(), numbers::kept)).isEmpty();
        Person clinical = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        assertThatThrownBy(() -> Callers.run(
                        caller(practice, clinical),
                        () -> numbers.change(here, practice.practitioner(), new NumberDetails("0491 570 156", null))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName(
            "LOC-5 LOC-7 a message names the practitioner's number where they are at that time, else the location's, else the practice's")
    void inMessages() {
        LocationId annexe = Callers.get(owner, () -> locations.add(place("Annexe", ANNEXE_PHONE)));
        Instant afternoon = nine.plus(6, ChronoUnit.HOURS);
        AppointmentId morning = book("Ada", nine);
        AppointmentId outside = book("Bea", afternoon);
        String ofPractice = read(outside);

        assertThat(read(morning)).as("the location has the practice's number").isEqualTo(ofPractice);
        add(annexe, practice.practitioner(), "0491 570 157", null);
        assertThat(read(morning)).as("they are not at the annexe then").isEqualTo(ofPractice);
        add(here(), practice.practitioner(), "0491 570 156", "11 222");
        assertThat(read(morning)).isEqualTo("0491 570 156/11 222");
        assertThat(read(outside)).as("outside practice hours").isEqualTo(ofPractice);

        Callers.run(owner, () -> {
            hours.remove(line);
            hours.add(
                    practice.practitioner(),
                    annexe,
                    new HoursRule(day.getDayOfWeek(), LocalTime.of(9, 0), LocalTime.of(12, 0), 1, day, null));
        });
        assertThat(read(morning)).isEqualTo("0491 570 157/");
        Callers.run(owner, () -> numbers.remove(annexe, practice.practitioner()));
        assertThat(read(morning)).isEqualTo(ANNEXE_PHONE + "/");
    }

    private String read(AppointmentId appointment) {
        Wording.For use = new Wording.For(ReminderType.PRE_APPOINTMENT, Channel.SMS, AppointmentLocation.CLINIC);
        return Callers.get(
                        owner,
                        () -> texts.preview(use, new Wording(null, "[Practice Phone]/[Business Number]"), appointment))
                .body();
    }

    private AppointmentId book(String patient, Instant start) {
        PatientId who = aPractice.patient(practice, patient);
        return Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), start, 30, AppointmentLocation.CLINIC, List.of(who), null)));
    }

    private LocationId here() {
        return Callers.get(owner, locations::all).stream()
                .filter(one -> !one.name().equals("Annexe"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static LocationDetails place(String name, @Nullable String phone) {
        return new LocationDetails(name, null, phone, null, null, "Australia/Sydney", HoursColour.BLUE);
    }

    private void add(LocationId at, UserId whose, @Nullable String phone, @Nullable String business) {
        Callers.run(owner, () -> numbers.add(at, whose, new NumberDetails(phone, business)));
    }

    private List<NumbersLine> lines() {
        return Callers.get(owner, numbers::kept);
    }
}
