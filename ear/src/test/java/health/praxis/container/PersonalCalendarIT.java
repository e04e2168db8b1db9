package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentEditedMeanwhile;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTooShort;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.PersonalTimeTaken;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotTaken;
import health.praxis.scheduling.UsedTitle;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Time that practitioners keep for themselves. */
@ExtendWith(ArquillianExtension.class)
class PersonalCalendarIT extends WithStaff {

    private static final Instant NOON = Instant.parse("2030-03-05T01:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(5 * 3600);

    @Inject
    private PersonalCalendar personal;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Database database;

    private Opened practice;
    private PatientId patient;

    @BeforeEach
    void aPractitioner() {
        practice = aPractice.open(0);
        patient = aPractice.patient(practice, "Ines");
    }

    @Test
    @DisplayName(
            "CAL-12 a personal appointment blocks booking, and the refusal says what it is; deleted, its time is free")
    void blocksBooking() {
        PersonalAppointmentId lunch = keep(lunch(NOON));
        assertThatThrownBy(() -> book(NOON.plusSeconds(1800)))
                .isInstanceOfSatisfying(
                        PersonalTimeTaken.class,
                        taken -> assertThat(taken.details())
                                .containsEntry("with", "Lunch")
                                .containsEntry("from", NOON));
        book(NOON.plusSeconds(3600));
        Callers.run(practice.owner(), () -> personal.delete(lunch));
        book(NOON);
        assertThat(shown(practice.owner())).isEmpty();
    }

    @Test
    @DisplayName(
            "CAL-12 what is booked already is not kept, and a move onto it leaves the personal appointment where it was")
    void staysOffAppointments() {
        book(NOON);
        assertThatThrownBy(() -> keep(lunch(NOON.plusSeconds(600)))).isInstanceOf(SlotTaken.class);
        PersonalAppointmentId lunch = keep(lunch(EVENING));
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> personal.move(lunch, NOON, 60)))
                .isInstanceOf(SlotTaken.class);
        assertThat(shown(practice.owner())).extracting(PersonalEntry::start).containsExactly(EVENING);
        assertThatThrownBy(() -> keep(lunch(EVENING))).isInstanceOf(PersonalTimeTaken.class);
    }

    @Test
    @DisplayName("CAL-10 CAL-12 moved and made longer it holds its new time alone, also over its own old one")
    void moves() {
        PersonalAppointmentId lunch = keep(lunch(NOON));
        Callers.run(practice.owner(), () -> personal.move(lunch, NOON.plusSeconds(1800), 90));
        book(NOON.minusSeconds(1800));
        assertThat(shown(practice.owner())).extracting(PersonalEntry::end).containsExactly(NOON.plusSeconds(7200));
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> personal.move(lunch, NOON, 4)))
                .isInstanceOf(AppointmentTooShort.class);
    }

    @Test
    @DisplayName("CAL-12 bookings and a personal appointment for one time at the same moment: one of them has it")
    void race() throws Exception {
        List<Together.Result<Object>> results = Together.run(
                12, i -> () -> Callers.get(practice.owner(), () -> i % 2 == 0 ? doBook(NOON) : doKeep(lunch(NOON))));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(SlotTaken.class));
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isOne();
    }

    @Test
    @DisplayName("CAL-12 what somebody else saved meanwhile is not overwritten")
    void editedMeanwhile() {
        PersonalAppointmentId lunch = keep(lunch(NOON));
        Callers.run(practice.owner(), () -> personal.change(lunch, 0, lunch(EVENING)));
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> personal.change(lunch, 0, lunch(NOON))))
                .isInstanceOf(AppointmentEditedMeanwhile.class);
        assertThat(shown(practice.owner())).extracting(PersonalEntry::start).containsExactly(EVENING);
    }

    @Test
    @DisplayName(
            "CAL-13 a title used before brings the colour and length it had last; what is typed is taken literally")
    void usedTitles() {
        keep(lunch(NOON));
        keep(new PersonalDetails("lunch", null, EVENING, 45, PersonalColour.ROSE, null));
        keep(new PersonalDetails("100% mine", null, EVENING.plusSeconds(3600), 30, PersonalColour.TEAL, null));
        assertThat(titles("LU")).containsExactly(new UsedTitle("lunch", PersonalColour.ROSE, 45));
        assertThat(titles("100%")).extracting(UsedTitle::title).containsExactly("100% mine");
        assertThat(titles("%")).isEmpty();
    }

    @Test
    @DisplayName("CAL-12 ACC-1 who does not see the calendar finds no personal appointment in it, and cannot make one")
    void hidden() {
        PersonalAppointmentId lunch = keep(lunch(NOON));
        Caller colleague = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        Caller stranger = aPractice.open(0).owner();
        for (Caller other : List.of(colleague, stranger)) {
            assertThat(shown(other)).isEmpty();
            assertThatThrownBy(() -> Callers.get(other, () -> queries.personal(lunch)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Callers.run(other, () -> personal.delete(lunch)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Callers.get(other, () -> personal.keep(practice.practitioner(), lunch(EVENING))))
                    .isInstanceOf(NotFound.class);
            assertThat(Callers.get(other, () -> queries.usedTitles(practice.practitioner(), "")))
                    .isEmpty();
        }
        assertThat(shown(practice.owner())).hasSize(1);
    }

    @Test
    @DisplayName("AUD-2 making, changing and deleting it stand in the history")
    void history() throws Exception {
        PersonalAppointmentId lunch = keep(lunch(NOON));
        Callers.run(practice.owner(), () -> personal.move(lunch, EVENING, 60));
        Callers.run(practice.owner(), () -> personal.delete(lunch));
        assertThat(database.ask(
                        practice.id(),
                        "select action from audit_entry where subject_type = 'personal appointment'"
                                + " and ? = any(subject_ids) order by at",
                        lunch.value()))
                .containsExactly("CREATE", "UPDATE", "DELETE");
    }

    private PersonalAppointmentId keep(PersonalDetails details) {
        return Callers.get(practice.owner(), () -> doKeep(details));
    }

    private PersonalAppointmentId doKeep(PersonalDetails details) {
        return personal.keep(practice.practitioner(), details);
    }

    private void book(Instant start) {
        Callers.get(practice.owner(), () -> doBook(start));
    }

    private Object doBook(Instant start) {
        return scheduling.book(new BookAppointment(
                practice.practitioner(), start, 30, AppointmentLocation.CLINIC, List.of(patient), null));
    }

    private List<PersonalEntry> shown(Caller caller) {
        return Callers.get(
                caller,
                () -> queries.personal(
                        List.of(practice.practitioner()), NOON.minusSeconds(86_400), NOON.plusSeconds(86_400)));
    }

    private List<UsedTitle> titles(String typed) {
        return Callers.get(practice.owner(), () -> queries.usedTitles(practice.practitioner(), typed));
    }

    private static PersonalDetails lunch(Instant start) {
        return new PersonalDetails("Lunch", "Canteen", start, 60, PersonalColour.GREY, null);
    }
}
