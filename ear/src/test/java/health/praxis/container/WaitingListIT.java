package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.patients.PatientStatus;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookingAnswer;
import health.praxis.scheduling.Conflict;
import health.praxis.scheduling.PatientNotBookable;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.ReadOnlyAccess;
import health.praxis.waitinglist.EntryEditedMeanwhile;
import health.praxis.waitinglist.PartOfDay;
import health.praxis.waitinglist.WaitingAlready;
import health.praxis.waitinglist.WaitingColumn;
import health.praxis.waitinglist.WaitingColumns;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingLine;
import health.praxis.waitinglist.WaitingWish;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who waits for a time. */
@ExtendWith(ArquillianExtension.class)
class WaitingListIT extends WithWaitingList {

    @Inject
    private WaitingColumns columns;

    @Test
    @DisplayName(
            "WL-1 WL-2 WL-3 WL-4 urgent ones stand first, then who has waited longest; each keeps what it waits for")
    void inOrder() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = patient(practice, "Ines", null);
        PatientId theo = patient(practice, "Theo", null);
        PatientId mara = patient(practice, "Mara", null);
        wait(practice, ines);
        wait(practice, theo);
        WaitingWish wish = new WaitingWish(
                mara,
                practice.practitioner(),
                AppointmentLocation.PHONE,
                Set.of(PartOfDay.EVENING, PartOfDay.MORNING),
                Set.of(DayOfWeek.FRIDAY),
                true,
                "Works shifts");
        WaitingEntryId urgent = Callers.get(practice.owner(), () -> waitingList.add(wish));

        assertThat(waiting(practice)).extracting(line -> line.patient().id()).containsExactly(mara, ines, theo);
        assertThat(waiting(practice).get(0))
                .satisfies(line -> assertThat(line.wish()).isEqualTo(wish))
                .satisfies(line -> assertThat(line.practitionerName()).isEqualTo("Dr Robin Test"));
        assertThat(Callers.get(practice.owner(), waitingList::count)).isEqualTo(3);
        assertThat(Callers.get(practice.owner(), () -> waitingList.waiting(UserId.random())))
                .as("with another practitioner who waits for anybody counts too")
                .hasSize(2);
        assertThat(database.ask(
                        practice.id(),
                        "select action || ' ' || (changes::jsonb #>> '{partsOfDay,after}') from audit_entry"
                                + " where subject_type = 'waiting list entry' and ? = any(subject_ids) and action = 'CREATE'",
                        urgent.value()))
                .containsExactly("CREATE MORNING,EVENING");
    }

    @Test
    @DisplayName(
            "WL-2 an entry is changed, nobody's change is lost; removed it is gone, and Undo brings it back in its place")
    void editedAndRemoved() {
        APractice.Opened practice = aPractice.open(0);
        WaitingEntryId ines = wait(practice, patient(practice, "Ines", null));
        wait(practice, patient(practice, "Theo", null));
        WaitingLine line = waiting(practice).get(0);
        WaitingWish evenings =
                new WaitingWish(line.patient().id(), null, null, Set.of(PartOfDay.EVENING), Set.of(), false, " ");

        Callers.run(practice.owner(), () -> waitingList.edit(ines, line.version(), evenings));
        assertThat(waiting(practice).get(0).wish().partsOfDay()).containsExactly(PartOfDay.EVENING);
        refused(practice, EntryEditedMeanwhile.class, () -> waitingList.edit(ines, line.version(), evenings));

        Callers.run(practice.owner(), () -> waitingList.remove(ines));
        assertThat(waiting(practice)).hasSize(1);
        missing(practice.owner(), () -> waitingList.remove(ines));
        missing(practice.owner(), () -> waitingList.edit(ines, 1, evenings));
        Callers.run(practice.owner(), () -> waitingList.putBack(ines));
        Callers.run(practice.owner(), () -> waitingList.putBack(ines));
        assertThat(waiting(practice))
                .extracting(WaitingLine::id)
                .startsWith(ines)
                .hasSize(2);

        Callers.run(practice.owner(), () -> waitingList.remove(ines));
        wait(practice, line.patient().id());
        refused(practice, WaitingAlready.class, () -> waitingList.putBack(ines));
    }

    @Test
    @DisplayName(
            "WL-1 APT-19 nobody is added who cannot be booked, twice for the same, or for a practitioner who does not exist")
    void notAdded() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = patient(practice, "Ines", null);
        for (PatientStatus status : List.of(PatientStatus.BLOCKED, PatientStatus.DECEASED, PatientStatus.DELETED)) {
            PatientId other = patient(practice, "Other", null, ProfileType.FULL, status);
            refused(practice, PatientNotBookable.class, () -> waitingList.add(wish(other, null, false)));
        }
        PatientId contact = patient(practice, "Contact", null, ProfileType.CONTACT_ONLY, PatientStatus.CURRENT);
        refused(practice, PatientNotBookable.class, () -> waitingList.add(wish(contact, null, false)));
        refused(practice, NotFound.class, () -> waitingList.add(wish(PatientId.random(), null, false)));
        refused(practice, NotFound.class, () -> waitingList.add(wish(ines, UserId.random(), false)));
        wait(practice, ines);
        refused(practice, WaitingAlready.class, () -> waitingList.add(wish(ines, null, true)));
        assertThat(Callers.get(practice.owner(), () -> waitingList.add(wish(ines, practice.practitioner(), false))))
                .isNotNull();

        PatientId theo = patient(practice, "Theo", null);
        Together.run(6, i -> () -> wait(practice, theo));
        assertThat(waiting(practice))
                .filteredOn(line -> line.patient().id().equals(theo))
                .hasSize(1);
    }

    @Test
    @DisplayName("WL-6 an entry becomes an appointment and leaves the list with the same commit; refused it stays")
    void moved() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = patient(practice, "Ines", null);
        Instant start = inDays(5);
        WaitingEntryId entry = wait(practice, ines);
        book(practice, patient(practice, "Theo", null), start);

        BookingAnswer asked = Callers.get(
                practice.owner(), () -> waitingList.book(entry, booking(practice, ines, start), Agreed.NOTHING));
        assertThat(asked.booked()).isNull();
        assertThat(asked.conflicts()).extracting(Conflict::with).containsExactly("Theo Example");
        assertThat(waiting(practice)).hasSize(1);

        List<Together.Result<Object>> results = Together.run(
                6,
                i -> () -> Callers.get(
                        practice.owner(),
                        () -> waitingList.book(
                                entry, booking(practice, ines, start.plusSeconds(3600L * (i + 1))), Agreed.NOTHING)));
        assertThat(results).filteredOn(one -> one.refusal() == null).hasSize(1);
        assertThat(waiting(practice)).isEmpty();
        assertThat(database.count(practice.id(), "select count(*) from appointment_patient where status = 'BOOKED'"))
                .isEqualTo(2);
        missing(practice.owner(), () -> waitingList.putBack(entry));
    }

    @Test
    @DisplayName("WL-6 LOC-10 what was named and agreed to is booked over, and the entry leaves the list")
    void movedAllTheSame() {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = patient(practice, "Ines", null);
        Instant start = inDays(5);
        WaitingEntryId entry = wait(practice, ines);
        book(practice, patient(practice, "Theo", null), start);
        List<Conflict> shown = Callers.get(
                        practice.owner(), () -> waitingList.book(entry, booking(practice, ines, start), Agreed.NOTHING))
                .conflicts();
        assertThat(Callers.get(
                                practice.owner(),
                                () -> waitingList.book(entry, booking(practice, ines, start), Agreed.to(shown)))
                        .booked())
                .isNotNull();
        assertThat(waiting(practice)).isEmpty();
    }

    @Test
    @DisplayName(
            "WL-5 ACC-7 ACC-16 hidden patients, hidden calendars and other practices do not exist; Read Only is refused")
    void whoSeesWhat() {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = patient(practice, "Ines", null);
        WaitingEntryId entry = wait(practice, ines);
        Person clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        Caller personal = caller(practice, narrow);
        Caller stranger = aPractice.open(0).owner();

        for (Caller other : List.of(personal, stranger)) {
            assertThat(Callers.get(other, waitingList::count)).isZero();
            assertThat(Callers.get(other, () -> waitingList.waiting(null))).isEmpty();
            missing(other, () -> waitingList.one(entry));
            missing(other, () -> waitingList.remove(entry));
            missing(other, () -> waitingList.putBack(entry));
            missing(other, () -> waitingList.book(entry, booking(practice, ines, inDays(3)), Agreed.NOTHING));
            missing(other, () -> waitingList.add(wish(ines, null, false)));
        }
        PatientId own = Callers.get(
                practice.owner(),
                () -> patients.create(new health.praxis.patients.PatientDetails(
                        "Mara",
                        "Example",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ProfileType.FULL,
                        PatientStatus.CURRENT)));
        Callers.run(
                practice.owner(),
                () -> scheduling.book(new health.praxis.scheduling.BookAppointment(
                        narrow.id(), inDays(9), 30, AppointmentLocation.CLINIC, List.of(own), null)));
        Callers.run(practice.owner(), () -> waitingList.add(wish(own, practice.practitioner(), false)));
        assertThat(Callers.get(personal, waitingList::count))
                .as("who waits for a hidden calendar")
                .isZero();
        Callers.run(practice.owner(), () -> waitingList.add(wish(own, narrow.id(), false)));
        assertThat(Callers.get(personal, waitingList::count)).isOne();

        Person looking = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(practice, looking, AccessLevel.CLINICAL, settings(true, false), null);
        Caller reader = caller(practice, looking);
        assertThat(Callers.get(reader, waitingList::count)).isEqualTo(3);
        assertThatThrownBy(() -> Callers.run(reader, () -> waitingList.remove(entry)))
                .isInstanceOf(ReadOnlyAccess.class);

        edit(practice, clerk, AccessLevel.FULL, settings(false, true), null);
        assertThat(Callers.get(caller(practice, clerk), () -> waitingList.waiting(null)))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.patient().name()).startsWith("PX-"));
    }

    @Test
    @DisplayName("WL-4 each user's columns are kept, with none at all too")
    void columnsAreKept() {
        APractice.Opened practice = aPractice.open(0);
        Caller clerk = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.FULL));
        assertThat(Callers.get(clerk, columns::shown)).contains(WaitingColumn.TIMES);

        Callers.run(clerk, () -> columns.choose(Set.of(WaitingColumn.ADDED)));
        assertThat(Callers.get(clerk, columns::shown)).containsExactly(WaitingColumn.ADDED);
        Callers.run(clerk, () -> columns.choose(Set.of()));
        assertThat(Callers.get(clerk, columns::shown)).isEmpty();
        assertThat(Callers.get(practice.owner(), columns::shown)).contains(WaitingColumn.TIMES);
    }

    private static UserSettings settings(boolean readOnly, boolean namesHidden) {
        return new UserSettings(readOnly, Set.of(), namesHidden, false, false, false, false, false);
    }

    private static void refused(APractice.Opened practice, Class<? extends Throwable> why, Runnable act) {
        assertThatThrownBy(() -> Callers.run(practice.owner(), act)).isInstanceOf(why);
    }
}
