package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientStatus;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.reminders.PatientReminders;
import health.praxis.reminders.ReminderLevel;
import health.praxis.reminders.ReminderLevels;
import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderOff;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.ReminderSettings;
import health.praxis.reminders.ReminderState;
import health.praxis.reminders.ReminderTimingWrong;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.ReminderWish;
import health.praxis.reminders.ReminderWishes;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.ReadOnlyAccess;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose setting decides about a reminder: the patient's, the practitioner's, the practice's. */
@ExtendWith(ArquillianExtension.class)
class ReminderChoicesIT extends WithMessages {

    private static final ReminderType BEFORE = ReminderType.PRE_APPOINTMENT;

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private ReminderSettings settings;

    @Inject
    private ReminderLevels levels;

    @Inject
    private PatientReminders wishes;

    @Inject
    private ReminderQueries reminderQueries;

    private APractice.Opened practice;
    private Caller owner;
    private UserId robin;
    private Person sam;
    private PatientId ines;
    private Instant day;
    private String phone;

    @BeforeEach
    void twoPractitioners() {
        practice = aPractice.open(100);
        owner = practice.owner();
        robin = practice.practitioner();
        sam = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        phone = phone();
        ines = patient(practice, "Ines", phone, PatientStatus.CURRENT);
        day = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    @DisplayName(
            "REM-7 a practitioner's level begins as a copy, wins over the practice's with unsent reminders too, and removed the practice's holds again")
    void level() throws Exception {
        AppointmentId samsVisit = book(sam.id(), day, ines);
        AppointmentId robinsVisit = book(robin, day, ines);
        assertThat(planned(samsVisit)).hasSize(2);
        Callers.run(owner, () -> levels.make(sam.id()));
        assertThat(Callers.get(owner, () -> levels.of(sam.id()))).isEqualTo(Callers.get(owner, settings::view));
        assertThat(Callers.get(owner, levels::practitioners)).containsExactly(sam.id());

        ReminderSettings.View own =
                with(Channel.EMAIL, new ReminderSettings.Before(3, false, LocalTime.of(7, 30), false));
        Callers.run(caller(practice, sam), () -> levels.save(sam.id(), own));

        Instant threeDays = local(day).minusDays(3).with(LocalTime.of(7, 30)).toInstant();
        assertThat(before(samsVisit))
                .extracting(ReminderLine::channel, ReminderLine::state, ReminderLine::reason, ReminderLine::dueAt)
                .containsExactlyInAnyOrder(
                        tuple(Channel.EMAIL, ReminderState.SCHEDULED, null, threeDays),
                        tuple(
                                Channel.SMS,
                                ReminderState.CANCELLED,
                                "TURNED_OFF",
                                local(day).minusDays(1).toInstant()));
        assertThat(planned(robinsVisit)).hasSize(2);
        assertThat(off(samsVisit))
                .containsExactly(new ReminderOff(ReminderLevel.PRACTITIONER, Channel.SMS, null, List.of(BEFORE)));
        assertThat(channels(book(sam.id(), day.plus(Duration.ofHours(1)), ines)))
                .containsExactly(Channel.EMAIL);

        Callers.run(owner, () -> settings.save(with(Channel.SMS, new ReminderSettings.Before(2, false, null, false))));
        assertThat(planned(samsVisit)).containsExactly(threeDays);
        assertThat(planned(robinsVisit)).containsExactly(local(day).minusDays(2).toInstant());

        Callers.run(owner, () -> levels.remove(sam.id()));
        assertThat(planned(samsVisit)).containsExactly(local(day).minusDays(2).toInstant());
        assertThat(channels(samsVisit)).containsExactly(Channel.SMS);
        assertThat(Callers.get(owner, levels::practitioners)).isEmpty();
        assertThat(database.ask(
                        practice.id(),
                        "select action || ' ' || coalesce(changes::jsonb #>> '{days before,before}', '-') || ' '"
                                + " || coalesce(changes::jsonb #>> '{days before,after}', '-') from audit_entry"
                                + " where subject_type = 'reminder settings' and ? = any(subject_ids) order by at",
                        sam.id().value()))
                .containsExactly("CREATE - 1", "UPDATE 1 3", "DELETE 3 -");
    }

    @Test
    @DisplayName(
            "REM-7 only Full Access gives and takes a level, its owner changes it, nobody else's; another practice's is missing")
    void whoMay() {
        Caller narrow = caller(practice, sam);
        ReminderSettings.View view = Callers.get(owner, settings::view);
        assertThatThrownBy(() -> Callers.run(narrow, () -> levels.make(sam.id())))
                .isInstanceOf(NotAllowed.class);
        missing(narrow, () -> levels.save(sam.id(), view));
        Callers.run(owner, () -> levels.make(sam.id()));
        Callers.run(owner, () -> levels.make(sam.id()));
        Callers.run(owner, () -> levels.make(robin));
        assertThatThrownBy(() -> Callers.run(narrow, () -> levels.save(robin, view)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.get(narrow, () -> levels.of(robin))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.run(narrow, () -> levels.remove(sam.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Callers.run(
                        narrow,
                        () -> levels.save(
                                sam.id(),
                                new ReminderSettings.View(
                                        view.channels(), new ReminderSettings.Before(61, false, null, false)))))
                .isInstanceOf(ReminderTimingWrong.class);
        Person desk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        missing(owner, () -> levels.make(desk.id()));
        Caller stranger = aPractice.open(0).owner();
        missing(stranger, () -> levels.make(sam.id()));
        missing(stranger, () -> levels.of(sam.id()));
        missing(stranger, () -> levels.save(sam.id(), view));
        missing(stranger, () -> levels.remove(sam.id()));
        edit(
                practice,
                sam,
                AccessLevel.PERSONAL,
                new UserSettings(true, Set.of(), false, false, false, false, false, false),
                null);
        Caller reader = caller(practice, sam);
        assertThat(Callers.get(reader, () -> levels.of(sam.id()))).isEqualTo(view);
        assertThatThrownBy(() -> Callers.run(reader, () -> levels.save(sam.id(), view)))
                .isInstanceOf(ReadOnlyAccess.class);
    }

    @Test
    @DisplayName("REM-7 ORG-19 who is deactivated loses the level, which was listed before")
    void deactivated() throws Exception {
        AppointmentId visit = book(sam.id(), day, ines);
        Callers.run(owner, () -> levels.make(sam.id()));
        Callers.run(owner, () -> levels.save(sam.id(), with(null, new ReminderSettings.Before(1, false, null, false))));
        assertThat(planned(visit)).isEmpty();
        assertThat(Callers.get(owner, () -> userQueries.stillLive(sam.id())))
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo("reminderSettings"));

        Callers.run(owner, () -> users.deactivate(sam.id()));

        assertThat(Callers.get(owner, levels::practitioners)).isEmpty();
        assertThat(planned(visit)).hasSize(2);
    }

    @Test
    @DisplayName(
            "REM-8 a patient's wish wins, in colleagues' calendars too that its writer does not see; what was planned follows, and why is said")
    void wish() throws Exception {
        PatientId omar = patient(practice, "Omar", phone(), PatientStatus.CURRENT);
        AppointmentId both = Callers.get(
                owner,
                () -> scheduling.book(
                        new BookAppointment(robin, day, 30, AppointmentLocation.CLINIC, List.of(ines, omar), null)));
        AppointmentId samsVisit = book(sam.id(), day, ines);
        Caller narrow = caller(practice, sam);
        missing(narrow, () -> reminderQueries.ofAppointment(both));

        Callers.run(
                narrow,
                () -> wishes.save(ines, List.of(new ReminderWishes(BEFORE, ReminderWish.OFF, ReminderWish.ON))));

        assertThat(before(both))
                .filteredOn(line -> line.state() == ReminderState.SCHEDULED)
                .extracting(ReminderLine::patient, ReminderLine::channel)
                .containsExactlyInAnyOrder(
                        tuple(ines, Channel.EMAIL), tuple(omar, Channel.SMS), tuple(omar, Channel.EMAIL));
        assertThat(channels(samsVisit)).containsExactly(Channel.EMAIL);
        assertThat(off(both))
                .containsExactly(new ReminderOff(ReminderLevel.PATIENT, Channel.SMS, "Ines Example", List.of(BEFORE)));
        assertThat(Callers.get(owner, () -> wishes.of(ines)))
                .contains(new ReminderWishes(BEFORE, ReminderWish.OFF, ReminderWish.ON));
        Callers.run(owner, () -> settings.save(with(null, new ReminderSettings.Before(1, false, null, false))));
        assertThat(channels(samsVisit)).containsExactly(Channel.EMAIL);
        assertThat(channels(book(robin, day.plus(Duration.ofHours(2)), ines))).containsExactly(Channel.EMAIL);
        assertThat(channels(book(robin, day.plus(Duration.ofHours(3)), omar))).isEmpty();

        Callers.run(
                owner,
                () -> wishes.save(
                        ines, List.of(new ReminderWishes(BEFORE, ReminderWish.AS_PRACTICE, ReminderWish.AS_PRACTICE))));
        assertThat(channels(samsVisit)).isEmpty();
        assertThat(database.ask(
                        practice.id(),
                        "select changes::jsonb #>> '{by SMS,after}' from audit_entry where subject_type = 'reminder wishes'"
                                + " and ? = any(patient_ids) order by at",
                        ines.value()))
                .containsExactly("PRE_APPOINTMENT OFF", "");
    }

    @Test
    @DisplayName(
            "REM-8 no message of any type goes where the patient wants none, and the dialog that cancels promises none")
    void wishForAllTypes() {
        Callers.run(
                owner,
                () -> wishes.save(
                        ines,
                        Callers.get(owner, () -> wishes.of(ines)).stream()
                                .map(one -> new ReminderWishes(one.type(), ReminderWish.OFF, ReminderWish.OFF))
                                .toList()));
        AppointmentId visit = book(robin, day, ines);
        Callers.run(owner, () -> scheduling.move(visit, day.plus(Duration.ofHours(5)), 30));
        assertThat(Callers.get(owner, () -> reminderQueries.ofAppointment(visit)))
                .isEmpty();
        assertThat(Callers.get(owner, () -> reminderQueries.tellsOfCancelling(visit)))
                .isEmpty();
    }

    @Test
    @DisplayName("REM-8 REM-25 what has left is not sent again, whatever is switched off and on")
    void neverTwice() throws Exception {
        AppointmentId visit = book(robin, day, ines);
        ReminderLine text = before(visit).stream()
                .filter(line -> line.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
        // The confirmation is the first.
        eventually(() -> sandbox.sms(phone).size(), count -> count == 1);
        Callers.run(owner, () -> reminders.sendNow(text.id()));
        eventually(() -> sandbox.sms(phone).size(), count -> count == 2);
        for (ReminderWish one : List.of(ReminderWish.OFF, ReminderWish.ON, ReminderWish.AS_PRACTICE)) {
            Callers.run(owner, () -> wishes.save(ines, List.of(new ReminderWishes(BEFORE, one, one))));
        }
        Callers.run(owner, () -> settings.save(with(null, new ReminderSettings.Before(4, false, null, false))));
        Callers.run(owner, () -> settings.save(with(Channel.SMS, new ReminderSettings.Before(5, false, null, false))));
        assertThat(before(visit).stream().filter(line -> line.channel() == Channel.SMS))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.state())
                        .isIn(ReminderState.SENT, ReminderState.DELIVERED, ReminderState.SENDING));
        assertThat(sandbox.sms(phone)).hasSize(2);
    }

    @Test
    @DisplayName("REM-7 a reminder whose new time has passed leaves at its old one, rather than not at all")
    void newTimeHasPassed() {
        AppointmentId visit = book(robin, day, ines);
        List<Instant> was = planned(visit);
        Callers.run(
                owner,
                () -> settings.save(new ReminderSettings.View(
                        Callers.get(owner, settings::view).channels(),
                        new ReminderSettings.Before(30, false, null, false))));
        assertThat(planned(visit)).isEqualTo(was);
    }

    @Test
    @DisplayName(
            "REM-8 another practice's patient and a hidden one are missing; Read Only and hidden names change nothing")
    void whoseWishes() {
        List<ReminderWishes> none = List.of(new ReminderWishes(BEFORE, ReminderWish.OFF, ReminderWish.OFF));
        Caller stranger = aPractice.open(0).owner();
        missing(stranger, () -> wishes.of(ines));
        missing(stranger, () -> wishes.save(ines, none));
        Caller narrow = caller(practice, sam);
        missing(narrow, () -> wishes.of(ines));
        missing(narrow, () -> wishes.save(ines, none));
        Person reader = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        edit(
                practice,
                reader,
                AccessLevel.CLINICAL,
                new UserSettings(true, Set.of(), false, false, false, false, false, false),
                null);
        assertThatThrownBy(() -> Callers.run(caller(practice, reader), () -> wishes.save(ines, none)))
                .isInstanceOf(ReadOnlyAccess.class);
        Person hidden = person(practice, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE);
        edit(
                practice,
                hidden,
                AccessLevel.ADMINISTRATIVE,
                new UserSettings(false, Set.of(), true, false, false, false, false, false),
                null);
        assertThatThrownBy(() -> Callers.run(caller(practice, hidden), () -> wishes.save(ines, none)))
                .isInstanceOf(NotAllowed.class);
        assertThat(Callers.get(owner, () -> wishes.of(ines)))
                .allSatisfy(one -> assertThat(one.sms()).isEqualTo(ReminderWish.AS_PRACTICE));
    }

    @Test
    @DisplayName("REM-8 wishes that two people write down at once: one of them holds whole")
    void twoAtOnce() throws Exception {
        List<Together.Result<Boolean>> results = Together.run(
                2,
                i -> () -> Callers.get(owner, () -> {
                    ReminderWish wish = i == 0 ? ReminderWish.OFF : ReminderWish.ON;
                    wishes.save(
                            ines,
                            Callers.get(owner, () -> wishes.of(ines)).stream()
                                    .map(one -> new ReminderWishes(one.type(), wish, wish))
                                    .toList());
                    return true;
                }));
        assertThat(results).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(Callers.get(owner, () -> wishes.of(ines)).stream()
                        .flatMap(one -> List.of(one.sms(), one.email()).stream())
                        .distinct())
                .hasSize(1);
    }

    private AppointmentId book(UserId with, Instant start, PatientId patient) {
        return Callers.get(
                owner,
                () -> scheduling.book(
                        new BookAppointment(with, start, 30, AppointmentLocation.CLINIC, List.of(patient), null)));
    }

    /** The practice's settings with all types by this channel alone, or by none. */
    private ReminderSettings.View with(Channel channel, ReminderSettings.Before before) {
        return new ReminderSettings.View(
                Callers.get(owner, settings::view).channels().stream()
                        .map(one -> new ReminderSettings.Channels(
                                one.type(), channel == Channel.SMS, channel == Channel.EMAIL))
                        .toList(),
                before);
    }

    private List<ReminderLine> before(AppointmentId id) {
        return Callers.get(owner, () -> reminderQueries.ofAppointment(id)).stream()
                .filter(line -> line.type() == BEFORE)
                .toList();
    }

    private List<ReminderLine> waiting(AppointmentId id) {
        return before(id).stream()
                .filter(line -> line.state() == ReminderState.SCHEDULED)
                .toList();
    }

    private List<Instant> planned(AppointmentId id) {
        return waiting(id).stream().map(ReminderLine::dueAt).toList();
    }

    private List<Channel> channels(AppointmentId id) {
        return waiting(id).stream().map(ReminderLine::channel).toList();
    }

    private List<ReminderOff> off(AppointmentId id) {
        return Callers.get(owner, () -> reminderQueries.off(id));
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(ZoneId.of("Australia/Sydney"));
    }
}
