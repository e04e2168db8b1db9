package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Channel;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Module;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reports.KeepReport;
import health.praxis.reports.NotYourReport;
import health.praxis.reports.ReportCategory;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.ReportQueries;
import health.praxis.reports.ReportState;
import health.praxis.reports.ReportType;
import health.praxis.reports.SavedReport;
import health.praxis.reports.SavedReportId;
import health.praxis.reports.SavedReports;
import health.praxis.reports.TooManyReports;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.PresetReason;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.ReadOnlyAccess;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions that are kept, by whom they are seen and changed. */
@ExtendWith(ArquillianExtension.class)
class SavedReportsIT extends WithStaff {

    private static final ReportFilter MONTH = ReportFilter.of(ReportPeriod.LAST_MONTH);

    @Inject
    private SavedReports saved;

    @Inject
    private ReportQueries reports;

    @Inject
    private Database database;

    private Opened practice;
    private Caller owner;
    private Person sam;
    private Caller colleague;

    @BeforeEach
    void open() {
        practice = aPractice.open(0);
        owner = practice.owner();
        sam = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        colleague = caller(practice, sam);
    }

    @Test
    @DisplayName("REP-2 a saved report asks again what was asked, all of it")
    void kept() {
        ReportFilter all = new ReportFilter(
                ReportPeriod.CHOSEN,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31),
                practice.practitioner(),
                AppointmentLocation.TELEHEALTH,
                ReportState.CANCELLED,
                PresetReason.FAMILY,
                Channel.SMS,
                true,
                true);
        SavedReportId id = keep(owner, new KeepReport("  First quarter ", ReportType.CANCELLATIONS, all, false));
        SavedReport found = Callers.get(owner, () -> saved.one(id));
        assertThat(found.name()).isEqualTo("First quarter");
        assertThat(found.filter()).isEqualTo(all);
        assertThat(found.mine() && found.changeable()).isTrue();

        Callers.run(owner, () -> saved.change(id, new KeepReport("Month", ReportType.REMINDERS, MONTH, true)));
        SavedReport changed = Callers.get(owner, () -> saved.one(id));
        assertThat(changed.filter()).isEqualTo(MONTH);
        assertThat(changed.type()).isEqualTo(ReportType.REMINDERS);
        assertThat(changed.shared()).isTrue();
        Callers.run(owner, () -> saved.delete(id));
        missing(owner, () -> saved.one(id));
        missing(owner, () -> saved.delete(id));
    }

    @Test
    @DisplayName(
            "REP-10 one's own is nobody else's; a shared one is run by everybody and changed by its maker or a manager")
    void shared() throws Exception {
        SavedReportId own = keep(owner, report("Mine", false));
        SavedReportId shared = keep(owner, report("Ours", true));
        SavedReportId sams = keep(colleague, report("Sam's", true));
        assertThat(names(colleague)).containsExactly("Ours", "Sam's");
        missing(colleague, () -> saved.one(own));
        missing(colleague, () -> saved.delete(own));
        missing(colleague, () -> saved.change(own, report("Stolen", true)));
        assertThat(Callers.get(colleague, () -> saved.one(shared)).changeable()).isFalse();
        assertThatThrownBy(() -> Callers.run(colleague, () -> saved.delete(shared)))
                .isInstanceOf(NotYourReport.class);
        assertThatThrownBy(() -> Callers.run(colleague, () -> saved.change(shared, report("Stolen", false))))
                .isInstanceOf(NotYourReport.class);

        Callers.run(owner, () -> saved.change(sams, report("Everybody's", false)));
        assertThat(names(colleague)).containsExactly("Everybody's", "Ours");
        assertThat(names(owner)).containsExactly("Everybody's", "Mine", "Ours");
        Callers.run(owner, () -> saved.delete(sams));
        assertThat(names(colleague)).containsExactly("Ours");
        assertThat(database.ask(
                        practice.id(),
                        "select action || ' ' || description from audit_entry where subject_type = 'saved report'"
                                + " and ? = any(subject_ids) order by at",
                        sams.value()))
                .containsExactly("CREATE ATTENDANCE", "UPDATE ATTENDANCE", "DELETE ATTENDANCE");
    }

    @Test
    @DisplayName("REP-10 ORG-2 another practice's saved report, shared or not, is as if it did not exist")
    void anotherPractice() {
        SavedReportId shared = keep(owner, report("Ours", true));
        Caller stranger = aPractice.open(0).owner();
        assertThat(names(stranger)).isEmpty();
        missing(stranger, () -> saved.one(shared));
        missing(stranger, () -> saved.delete(shared));
        missing(stranger, () -> saved.change(shared, report("Stolen", true)));
    }

    @Test
    @DisplayName(
            "REP-8 ACC-13 without a module its reports are not there; without reports none is, and what is shared stays")
    void modules() {
        keep(owner, report("Ours", true));
        edit(practice, sam, AccessLevel.CLINICAL, without(Module.CALENDAR), null);
        Caller noCalendar = caller(practice, sam);
        assertThat(names(noCalendar)).isEmpty();
        assertThat(Callers.get(noCalendar, () -> reports.types(ReportCategory.APPOINTMENT)))
                .isEmpty();
        assertThat(Callers.get(noCalendar, () -> reports.types(ReportCategory.COMMUNICATION)))
                .containsExactly(ReportType.SMS, ReportType.EMAIL);
        assertThatThrownBy(() -> Callers.get(noCalendar, () -> reports.page(ReportType.ATTENDANCE, MONTH, null, 50)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.get(noCalendar, () -> reports.totals(ReportType.REMINDERS, MONTH)))
                .isInstanceOf(NotAllowed.class);

        edit(practice, sam, AccessLevel.CLINICAL, without(Module.REPORTS), null);
        Caller noReports = caller(practice, sam);
        assertThatThrownBy(() -> names(noReports)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> keep(noReports, report("Ours", true))).isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("REP-2 ACC-16 who may only read runs reports and saves none")
    void readOnly() {
        SavedReportId shared = keep(owner, report("Ours", true));
        edit(
                practice,
                sam,
                AccessLevel.CLINICAL,
                new UserSettings(true, Set.of(), false, false, false, false, false, false),
                null);
        Caller reader = caller(practice, sam);
        assertThat(names(reader)).containsExactly("Ours");
        assertThat(Callers.get(reader, () -> reports.page(ReportType.ATTENDANCE, MONTH, null, 50))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> keep(reader, report("Mine", false))).isInstanceOf(ReadOnlyAccess.class);
        assertThatThrownBy(() -> Callers.run(reader, () -> saved.delete(shared)))
                .isInstanceOf(ReadOnlyAccess.class);
    }

    @Test
    @DisplayName("REP-2 a report needs a name, and nobody keeps more than a hundred, also when two are saved at once")
    void refused() throws Exception {
        for (String name : List.of("", "  ", "x".repeat(81))) {
            assertThatThrownBy(() -> keep(owner, report(name, false))).hasStackTraceContaining("ConstraintViolation");
        }
        for (int i = 0; i < 98; i++) {
            keep(colleague, report("Report " + i, false));
        }
        List<Together.Result<SavedReportId>> results =
                Together.run(4, i -> () -> keep(colleague, report("Another " + i, false)));
        assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(2);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(TooManyReports.class));
        keep(owner, report("Mine", false));
    }

    private SavedReportId keep(Caller who, KeepReport what) {
        return Callers.get(who, () -> saved.keep(what));
    }

    private List<String> names(Caller who) {
        return Callers.get(who, saved::list).stream().map(SavedReport::name).toList();
    }

    private static KeepReport report(String name, boolean shared) {
        return new KeepReport(name, ReportType.ATTENDANCE, MONTH, shared);
    }

    private static UserSettings without(Module module) {
        return new UserSettings(false, Set.of(module), false, false, false, false, false, false);
    }
}
