package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryLine;
import health.praxis.reports.HistoryReport;
import health.praxis.scheduling.AddressNotValid;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appointments at the patient's home and at an address that is typed (LOC-11). */
@ExtendWith(ArquillianExtension.class)
class AppointmentAddressIT extends WithHiddenNames {

    private static final String SCHOOL = "Redfern Public School, Room 4";

    @Inject
    private SchedulingQueries queries;

    @Inject
    private HistoryReport history;

    private AppointmentId book(AppointmentLocation location, @Nullable String where) {
        return Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(), start, 30, location, List.of(patient), null, where, null)));
    }

    private void change(Caller who, AppointmentId id, AppointmentLocation location, @Nullable String where) {
        Callers.run(
                who,
                () -> scheduling.change(
                        id,
                        detail(who, id).version(),
                        new ChangeAppointment(start, 45, location, List.of(patient), null, where)));
    }

    private AppointmentDetail detail(Caller who, AppointmentId id) {
        return Callers.get(who, () -> queries.appointment(id));
    }

    @Test
    @DisplayName(
            "LOC-11 an address is kept, changed with its old and new value in the history, and dropped with the location")
    void kept() throws Exception {
        assertThatThrownBy(() -> book(AppointmentLocation.ADDRESS, "  ")).isInstanceOf(AddressNotValid.class);
        AppointmentId id = book(AppointmentLocation.ADDRESS, "  " + SCHOOL + " ");
        assertThat(detail(owner, id).address()).isEqualTo(SCHOOL);

        change(owner, id, AppointmentLocation.ADDRESS, "Town Hall");
        assertThat(detail(owner, id).address()).isEqualTo("Town Hall");
        assertThat(database.ask(
                        practice.id(),
                        "select changes::text from audit_entry where ? = any(subject_ids) and changes::text like '%Town Hall%'",
                        id.value()))
                .singleElement()
                .satisfies(changes -> assertThat(changes).contains(SCHOOL));

        change(owner, id, AppointmentLocation.HOME, "Town Hall");
        assertThat(detail(owner, id).address()).isNull();
        assertThat(detail(owner, id).location()).isEqualTo(AppointmentLocation.HOME);
        assertThat(detail(owner, id).patients().get(0).patient().address()).isEqualTo("7 Peculiar Lane");
    }

    @Test
    @DisplayName("LOC-11 SEC-1 messages ask for the addresses of their own practice's appointments alone")
    void askedFor() {
        AppointmentId id = book(AppointmentLocation.ADDRESS, SCHOOL);
        Caller job = Caller.job(practice.id(), "reminders");
        assertThat(Callers.get(job, () -> queries.addresses(List.of(id)))).containsEntry(id, SCHOOL);
        Caller other = Caller.job(aPractice.open(1).id(), "reminders");
        assertThat(Callers.get(other, () -> queries.addresses(List.of(id)))).isEmpty();
    }

    @Test
    @DisplayName(
            "ANON-4 LOC-11 who is told no names is told neither the home's nor another address, and keeps it when changing")
    void hidden() {
        AppointmentId id = book(AppointmentLocation.ADDRESS, SCHOOL);
        assertThat(detail(me, id).address()).isNull();
        assertThat(detail(me, id).patients().get(0).patient().address()).isNull();

        change(me, id, AppointmentLocation.ADDRESS, null);
        assertThat(detail(owner, id).address()).isEqualTo(SCHOOL);
        assertThat(detail(owner, id).minutes()).isEqualTo(45);
    }

    @Test
    @DisplayName("AUD-10 LOC-11 the history says an appointment's address to those alone who are told names")
    void inHistory() {
        AppointmentId id = book(AppointmentLocation.ADDRESS, SCHOOL);
        assertThat(addresses(owner, id)).containsExactly(SCHOOL);
        assertThat(addresses(me, id)).containsOnlyNulls().hasSize(1);
    }

    private List<String> addresses(Caller reader, AppointmentId id) {
        Instant now = Instant.now();
        HistoryFilter filter =
                new HistoryFilter(now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS), null, null, null, "");
        return Callers.get(reader, () -> history.page(filter, null, 50)).entries().stream()
                .filter(one -> one.line().subjects().contains(id.value()))
                .flatMap(one -> one.line().changes().stream())
                .filter(change -> change.field().equals("address"))
                .map(HistoryLine.FieldChange::after)
                .toList();
    }

    @Test
    @DisplayName("SEC-1 another practice neither sees nor changes an appointment by its address")
    void elsewhere() {
        AppointmentId id = book(AppointmentLocation.ADDRESS, SCHOOL);
        Caller stranger = aPractice.open(1).owner();
        assertThatThrownBy(() -> detail(stranger, id)).isInstanceOf(NotFound.class);
    }
}
