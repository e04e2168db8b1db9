package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.audit.HistoryFilter;
import health.praxis.audit.HistoryLine;
import health.praxis.reports.HistoryReport;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.Conflict;
import health.praxis.scheduling.Overlaps;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalCalendar;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalEntry;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SlotTaken;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What colleagues type freely into the calendar is read by nobody from whom names are hidden, nor lost when they change something. */
@ExtendWith(ArquillianExtension.class)
class HiddenWordsIT extends WithHiddenNames {

    private static final String TITLE = "Call Xanthippe's mother";

    @Inject
    private PersonalCalendar personal;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Overlaps overlaps;

    @Inject
    private HistoryReport history;

    @Inject
    private Superuser superuser;

    private PersonalAppointmentId kept;

    @BeforeEach
    void aPersonalAppointment() {
        kept = Callers.get(owner, () -> personal.keep(practice.practitioner(), details(TITLE, start)));
    }

    private static PersonalDetails details(String title, Instant at) {
        return new PersonalDetails(
                title, "At the Quillfeathers", at, 30, PersonalColour.ROSE, "Ask Xanthippe about the key");
    }

    @Test
    @DisplayName(
            "ANON-4 CAL-12 CAL-13 title, place and comments of a personal appointment are shown to such a user nowhere")
    void personalWords() {
        PersonalEntry shown = Callers.get(me, () -> queries.personal(kept));
        assertThat(shown)
                .extracting(PersonalEntry::title, PersonalEntry::place, PersonalEntry::comments)
                .containsOnlyNulls();
        assertThat(shown.colour()).isEqualTo(PersonalColour.ROSE);
        assertThat(Callers.get(me, () -> queries.personal(List.of(practice.practitioner()), start, shown.end())))
                .containsExactly(shown);
        assertThat(Callers.get(me, () -> queries.usedTitles(practice.practitioner(), "Call")))
                .isEmpty();
        assertThat(Callers.get(owner, () -> queries.usedTitles(practice.practitioner(), "Call")))
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "ANON-4 CAL-12 such a user moves it, changes its length and colour and deletes it; its words stay as they were")
    void personalWordsStay() {
        PersonalEntry shown = Callers.get(me, () -> queries.personal(kept));
        PersonalDetails blindly = new PersonalDetails(
                "Personal appointment", null, start.plus(1, ChronoUnit.HOURS), 45, PersonalColour.TEAL, null);
        Callers.run(me, () -> personal.change(kept, shown.version(), blindly));

        PersonalEntry after = Callers.get(owner, () -> queries.personal(kept));
        assertThat(after.title()).isEqualTo(TITLE);
        assertThat(after.place()).isEqualTo("At the Quillfeathers");
        assertThat(after.comments()).isEqualTo("Ask Xanthippe about the key");
        assertThat(after.colour()).isEqualTo(PersonalColour.TEAL);
        assertThat(after.start()).isEqualTo(blindly.start());
        assertThat(after.end()).isEqualTo(blindly.start().plus(45, ChronoUnit.MINUTES));
        Callers.run(me, () -> personal.delete(kept));
        assertThat(said(owner)).contains(TITLE);
        assertThat(said(me)).isNotEmpty().containsOnlyNulls();
    }

    @Test
    @DisplayName("ANON-4 LOC-10 what stands in the way, and what overlaps, is told to such a user without the title")
    void inTheWay() {
        assertThatThrownBy(() -> book(owner))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.details()).containsEntry("with", TITLE));
        assertThatThrownBy(() -> book(me))
                .isInstanceOfSatisfying(
                        SlotTaken.class,
                        taken -> assertThat(taken.details().toString()).doesNotContain("Xanthippe"));

        BookAppointment wanted = new BookAppointment(
                practice.practitioner(), start, 30, AppointmentLocation.CLINIC, List.of(patient), null);
        List<Conflict> found = Callers.get(owner, () -> scheduling.book(wanted, Agreed.NOTHING))
                .conflicts();
        assertThat(found).extracting(Conflict::with).contains(TITLE);
        assertThat(found).extracting(Conflict::kind).contains(Conflict.Kind.PERSONAL);
        Agreed agreed = Agreed.to(found);
        Callers.run(owner, () -> scheduling.book(wanted, agreed));
        assertThat(overlapsOf(owner)).extracting(Conflict::with).contains(TITLE);
        assertThat(overlapsOf(me)).isNotEmpty().extracting(Conflict::with).doesNotContain(TITLE);
    }

    @Test
    @DisplayName("ANON-4 APT-17 a reason of a cancellation that was typed is shown to such a user nowhere")
    void typedReason() throws Exception {
        AppointmentId visit = Callers.get(
                owner,
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        start.plus(3, ChronoUnit.HOURS),
                        30,
                        AppointmentLocation.CLINIC,
                        List.of(patient),
                        null)));
        superuser.change(
                "update praxis.appointment set cancel_reason = 'Xanthippe is ill' where id = ?", visit.value());
        AppointmentDetail shown = Callers.get(owner, () -> queries.appointment(visit));
        assertThat(shown.cancelReason()).isEqualTo("Xanthippe is ill");
        AppointmentDetail hidden = Callers.get(me, () -> queries.appointment(visit));
        assertThat(hidden.cancelReason()).isNull();
        assertThat(hidden.version()).isEqualTo(shown.version());
    }

    private List<Conflict> overlapsOf(Caller who) {
        return Callers.get(
                        who,
                        () -> overlaps.within(List.of(practice.practitioner()), start, start.plus(1, ChronoUnit.HOURS)))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What the history of personal appointments tells this reader of their fields. */
    private List<String> said(Caller reader) {
        Instant now = Instant.now();
        HistoryFilter filter =
                new HistoryFilter(now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS), null, null, null, "");
        return Callers.get(reader, () -> history.page(filter, null, 50)).entries().stream()
                .filter(one -> Objects.equals(one.line().subject(), "personal appointment"))
                .flatMap(one -> one.line().changes().stream())
                .map(HistoryLine.FieldChange::after)
                .toList();
    }
}
