package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.ProfileType;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.reminders.Reminders;
import health.praxis.reminders.SendAgain;
import health.praxis.reminders.SentAgain;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.ReportQueries;
import health.praxis.reports.ReportRow;
import health.praxis.reports.ReportState;
import health.praxis.reports.ReportStretch;
import health.praxis.reports.ReportTotal;
import health.praxis.reports.ReportType;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.PresetReason;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What reports answer, and to whom. */
@ExtendWith(ArquillianExtension.class)
class ReportsIT extends WithHiddenNames {

    private static final ReportFilter AHEAD = ReportFilter.of(ReportPeriod.NEXT_30_DAYS);
    private static final ReportFilter YEAR = ReportFilter.of(ReportPeriod.LAST_12_MONTHS);

    @Inject
    private ReportQueries reports;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Reminders reminders;

    @Inject
    private Clock clock;

    private PatientId omar;
    private Instant now;

    @BeforeEach
    void anotherPatient() throws Exception {
        omar = aPractice.patient(practice, "Omar");
        now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        database.change(practice.id(), "update reminder_preference set sms = false, email = false");
    }

    @Test
    @DisplayName("REP-6 attendance lists each patient of each appointment once, stretch by stretch, in either order")
    void stretches() {
        List<String> booked = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            AppointmentId visit = book(practice.practitioner(), now.plus(Duration.ofHours(24 + i)), patient, omar);
            booked.add(visit + " " + patient);
            booked.add(visit + " " + omar);
        }
        for (boolean oldest : new boolean[] {true, false}) {
            List<ReportRow> rows = all(owner, ReportType.ATTENDANCE, ordered(oldest), 3);
            assertThat(rows.stream()
                            .map(row -> row.place().id() + " " + row.place().part()))
                    .containsExactlyInAnyOrderElementsOf(booked);
            assertThat(rows.stream().map(row -> row.place().at()))
                    .isSortedAccordingTo((a, b) -> oldest ? a.compareTo(b) : b.compareTo(a));
        }
        assertThat(counts(owner, ReportType.ATTENDANCE, AHEAD)).containsExactly("BOOKED 10");
    }

    @Test
    @DisplayName("REP-6 the last attended filter shows who has not been back since those days")
    void lastAttended() {
        attended(40, patient);
        attended(10, patient);
        attended(40, omar);
        ReportFilter last = lastOnly(LocalDate.ofInstant(now, ZoneId.of("Australia/Sydney")), 350, 0);
        assertThat(whom(all(owner, ReportType.ATTENDANCE, last, 50))).containsExactlyInAnyOrder(patient, omar);
        ReportFilter then = lastOnly(LocalDate.ofInstant(now, ZoneId.of("Australia/Sydney")), 60, 30);
        assertThat(whom(all(owner, ReportType.ATTENDANCE, then, 50))).containsExactly(omar);
        assertThat(counts(owner, ReportType.ATTENDANCE, then)).containsExactly("ATTENDED 1");
        assertThat(all(owner, ReportType.ATTENDANCE, YEAR, 50)).hasSize(3);
    }

    @Test
    @DisplayName(
            "REP-6 APT-17 cancellations and non-attendances have reason, time and comments, and are counted by reason")
    void cancelled() {
        AppointmentId ahead = book(practice.practitioner(), now.plus(Duration.ofHours(3)), patient);
        AppointmentId before = book(practice.practitioner(), now.minus(Duration.ofHours(30)), omar);
        Callers.get(
                owner,
                () -> cancellations.cancel(
                        ahead, new CallOff(Set.of(patient), PresetReason.UNWELL, "Xanthippe has a cold", false)));
        Callers.get(
                owner,
                () -> cancellations.didNotAttend(before, new CallOff(Set.of(omar), PresetReason.FORGOT, null, false)));
        ReportFilter days = chosen(3, -3, null, null);

        List<ReportRow> rows = all(owner, ReportType.CANCELLATIONS, days, 50);
        assertThat(rows).extracting(ReportRow::state).containsExactly("CANCELLED", "DID_NOT_ATTEND");
        assertThat(rows.get(0).absence().reason()).isEqualTo(PresetReason.UNWELL);
        assertThat(rows.get(0).absence().comments()).isEqualTo("Xanthippe has a cold");
        assertThat(Callers.get(owner, () -> reports.totals(ReportType.CANCELLATIONS, days)))
                .extracting(ReportTotal::reason)
                .containsExactlyInAnyOrder(PresetReason.UNWELL, PresetReason.FORGOT);
        ReportFilter missed = chosen(3, -3, ReportState.DID_NOT_ATTEND, null);
        assertThat(whom(all(owner, ReportType.CANCELLATIONS, missed, 50))).containsExactly(omar);
        ReportFilter unwell = chosen(3, -3, null, PresetReason.UNWELL);
        assertThat(whom(all(owner, ReportType.CANCELLATIONS, unwell, 50))).containsExactly(patient);

        List<ReportRow> hidden = all(me, ReportType.CANCELLATIONS, days, 50);
        assertThat(hidden.get(0).absence().reason()).isEqualTo(PresetReason.UNWELL);
        assertThat(hidden.get(0).absence().comments()).isNull();
    }

    @Test
    @DisplayName("REP-8 ANON-4 whoever is told no names runs every report by ID alone")
    void hiddenNames() throws Exception {
        database.change(practice.id(), "update reminder_preference set sms = true, email = true");
        AppointmentId visit = book(practice.practitioner(), now.plus(Duration.ofHours(30)), patient);
        eventually(() -> all(owner, ReportType.SMS, YEAR, 50), rows -> !rows.isEmpty());
        eventually(() -> all(owner, ReportType.EMAIL, YEAR, 50), rows -> !rows.isEmpty());
        Callers.get(
                owner,
                () -> cancellations.cancel(
                        visit, new CallOff(Set.of(patient), PresetReason.COST, "Tell Xanthippe Quillfeather", false)));
        for (ReportType type : ReportType.values()) {
            ReportFilter days = chosen(30, -30, null, null);
            assertThat(ReadDoors.written(all(owner, type, days, 50))).contains("Xanthippe", pxId);
            assertThat(ReadDoors.written(all(me, type, days, 50)))
                    .doesNotContain("Xanthippe", "Quillfeather", "xq@striking.example", "491570313")
                    .contains(pxId);
        }
    }

    @Test
    @DisplayName("REP-8 ACC-1 rows and counts are of records that the runner may see, whatever the report asks for")
    void visible() {
        Person sam = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        book(practice.practitioner(), now.plus(Duration.ofHours(30)), patient);
        book(sam.id(), now.plus(Duration.ofHours(31)), omar);
        book(sam.id(), now.plus(Duration.ofHours(32)), patient);
        Caller narrow = caller(practice, sam);
        assertThat(whom(all(narrow, ReportType.ATTENDANCE, AHEAD, 1))).containsExactly(patient, omar);
        assertThat(counts(narrow, ReportType.ATTENDANCE, AHEAD)).containsExactly("BOOKED 2");
        assertThat(all(narrow, ReportType.ATTENDANCE, of(practice.practitioner()), 50))
                .isEmpty();
        assertThat(all(owner, ReportType.ATTENDANCE, of(sam.id()), 50)).hasSize(2);
    }

    @Test
    @DisplayName("REP-8 ORG-2 another practice's rows are in no report")
    void anotherPractice() {
        book(practice.practitioner(), now.plus(Duration.ofHours(30)), patient);
        Caller stranger = aPractice.open(0).owner();
        for (ReportType type : ReportType.values()) {
            assertThat(all(stranger, type, of(practice.practitioner()), 50)).isEmpty();
            assertThat(all(stranger, type, AHEAD, 50)).isEmpty();
            assertThat(counts(stranger, type, AHEAD)).isEmpty();
        }
    }

    @Test
    @DisplayName("REP-9 AUD-11 a file takes the right to export, and stands in the history with whose data it holds")
    void exported() throws Exception {
        book(practice.practitioner(), now.plus(Duration.ofHours(30)), patient);
        Caller clerkWithout = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.CLINICAL));
        assertThatThrownBy(
                        () -> Callers.get(clerkWithout, () -> reports.export(ReportType.ATTENDANCE, AHEAD, null, 50)))
                .isInstanceOf(NotAllowed.class);
        assertThat(Callers.get(owner, () -> reports.export(ReportType.ATTENDANCE, AHEAD, null, 50))
                        .rows())
                .hasSize(1);
        assertThat(database.ask(
                        practice.id(),
                        "select description from audit_entry where action = 'EXPORT' and subject_type = 'report'"
                                + " and patient_ids = array[?]",
                        patient.value()))
                .containsExactly("ATTENDANCE, 1 rows");
    }

    @Test
    @DisplayName(
            "REP-5 REM-24 a failed reminder is in the report with its reason, and is sent again once for one showing")
    void sentAgain() throws Exception {
        database.change(practice.id(), "update reminder_preference set sms = true where type = 'NEW_APPOINTMENT'");
        PatientId nobodyHome = withoutPhone();
        book(practice.practitioner(), now.plus(Duration.ofHours(30)), nobodyHome, omar);
        ReportFilter failed = chosen(1, -1, ReportState.FAILED, null);
        List<ReportRow> rows =
                eventually(() -> all(owner, ReportType.REMINDERS, failed, 50), found -> !found.isEmpty());
        assertThat(whom(rows)).containsExactly(nobodyHome);
        assertThat(rows.get(0).message().why()).isEqualTo("NO_ADDRESS");
        assertThat(rows.get(0).message().channel()).isEqualTo(Channel.SMS);
        SendAgain again = rows.get(0).message().again();
        assertThat(again).isNotNull();

        Caller stranger = aPractice.open(0).owner();
        assertThat(Callers.get(stranger, () -> reminders.sendAgain(List.of(again))))
                .containsExactly(SentAgain.MISSING);
        assertThat(Callers.get(owner, () -> reminders.sendAgain(List.of()))).isEmpty();

        List<Together.Result<List<SentAgain>>> clicks =
                Together.run(4, i -> () -> Callers.get(owner, () -> reminders.sendAgain(List.of(again, again))));
        assertThat(clicks.stream().flatMap(one -> one.answer().stream()).filter(SentAgain.LEAVES::equals))
                .hasSize(1);
        eventually(
                () -> all(owner, ReportType.REMINDERS, failed, 50),
                found -> found.size() == 1
                        && found.get(0).message().again() != null
                        && found.get(0).message().again().version() > again.version());
        assertThat(Callers.get(owner, () -> reminders.sendAgain(List.of(again))))
                .containsExactly(SentAgain.MEANWHILE);
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where action = 'SEND' and description = 'again'"))
                .isOne();
    }

    @Test
    @DisplayName("REP-5 texts and emails are listed with what they were and what became of them; nobody else's")
    void messages() throws Exception {
        database.change(practice.id(), "update reminder_preference set email = true where type = 'NEW_APPOINTMENT'");
        AppointmentId visit = book(practice.practitioner(), now.plus(Duration.ofHours(30)), patient, omar);
        ReportFilter sent = chosen(1, -1, ReportState.SENT, null);
        List<ReportRow> rows = eventually(() -> all(owner, ReportType.EMAIL, sent, 1), found -> found.size() == 2);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.visit().id()).isEqualTo(visit);
            assertThat(row.message().kind().name()).isEqualTo("NEW_APPOINTMENT");
        });
        assertThat(whom(rows)).containsExactlyInAnyOrder(patient, omar);
        assertThat(all(owner, ReportType.SMS, sent, 50)).isEmpty();
    }

    private void attended(int daysAgo, PatientId who) {
        AppointmentId visit = book(
                practice.practitioner(),
                now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(who.equals(omar) ? 2 : 1)),
                who);
        Callers.run(owner, () -> scheduling.setStatus(visit, who, AppointmentStatus.ATTENDED));
    }

    private PatientId withoutPhone() {
        return Callers.get(
                owner,
                () -> patients.create(new PatientDetails(
                        "Nobody",
                        "Home",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ProfileType.FULL,
                        PatientStatus.CURRENT)));
    }

    private AppointmentId book(UserId with, Instant at, PatientId... whom) {
        return Callers.get(
                owner,
                () -> scheduling.book(
                        new BookAppointment(with, at, 30, AppointmentLocation.CLINIC, List.of(whom), null)));
    }

    /** All rows, in stretches of this size. */
    private List<ReportRow> all(Caller who, ReportType type, ReportFilter filter, int size) {
        List<ReportRow> rows = new ArrayList<>();
        ReportRow.Place[] next = {null};
        do {
            ReportStretch stretch = Callers.get(who, () -> reports.page(type, filter, next[0], size));
            rows.addAll(stretch.rows());
            next[0] = stretch.next();
        } while (next[0] != null);
        return rows;
    }

    private List<String> counts(Caller who, ReportType type, ReportFilter filter) {
        return Callers.get(who, () -> reports.totals(type, filter)).stream()
                .map(total -> total.state() + " " + total.count())
                .toList();
    }

    private static List<PatientId> whom(List<ReportRow> rows) {
        return rows.stream().map(row -> new PatientId(row.place().part())).collect(Collectors.toList());
    }

    private static ReportFilter ordered(boolean oldest) {
        return new ReportFilter(ReportPeriod.NEXT_30_DAYS, null, null, null, null, null, null, null, false, oldest);
    }

    private static ReportFilter of(UserId practitioner) {
        return new ReportFilter(
                ReportPeriod.NEXT_30_DAYS, null, null, practitioner, null, null, null, null, false, false);
    }

    private static ReportFilter lastOnly(LocalDate today, int from, int to) {
        return new ReportFilter(
                ReportPeriod.CHOSEN,
                today.minusDays(from),
                today.minusDays(to),
                null,
                null,
                null,
                null,
                null,
                true,
                false);
    }

    private ReportFilter chosen(int daysBack, int daysTo, ReportState state, PresetReason reason) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Australia/Sydney"));
        return new ReportFilter(
                ReportPeriod.CHOSEN,
                today.minusDays(daysBack),
                today.minusDays(daysTo),
                null,
                null,
                state,
                reason,
                null,
                false,
                false);
    }
}
