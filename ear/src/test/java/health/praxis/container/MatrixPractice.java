package health.praxis.container;

import static health.praxis.container.Eventually.eventually;

import health.praxis.access.Access;
import health.praxis.campaigns.PatientMessages;
import health.praxis.campaigns.WriteToPatient;
import health.praxis.container.APractice.Opened;
import health.praxis.delivery.Attachment;
import health.praxis.delivery.Channel;
import health.praxis.delivery.MessageId;
import health.praxis.outbox.DeadLetters;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.AddUser;
import health.praxis.practice.EditUser;
import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityId;
import health.praxis.practice.FacilityKind;
import health.praxis.practice.FacilityName;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationId;
import health.praxis.practice.LocationNumbers;
import health.praxis.practice.Locations;
import health.praxis.practice.Membership;
import health.praxis.practice.NumberDetails;
import health.praxis.practice.PracticeHours;
import health.praxis.practice.Practices;
import health.praxis.practice.Role;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserQueries;
import health.praxis.practice.UserSettings;
import health.praxis.practice.Users;
import health.praxis.reminders.ReminderId;
import health.praxis.reminders.ReminderLevels;
import health.praxis.reminders.Reminders;
import health.praxis.reports.KeepReport;
import health.praxis.reports.ReportFilter;
import health.praxis.reports.ReportPeriod;
import health.praxis.reports.ReportType;
import health.praxis.reports.SavedReports;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.CancellationReasonId;
import health.praxis.scheduling.CancellationReasons;
import health.praxis.scheduling.PersonalAppointmentId;
import health.praxis.scheduling.PersonalColour;
import health.praxis.scheduling.PersonalDetails;
import health.praxis.scheduling.PersonalSeries;
import health.praxis.scheduling.ReasonName;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.ReservedSlots;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.UsualLocations;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.signin.Client;
import health.praxis.signin.SignIn;
import health.praxis.telehealth.GuestLink;
import health.praxis.telehealth.GuestRole;
import health.praxis.telehealth.Guests;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.Telehealth;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.waitinglist.OfferId;
import health.praxis.waitinglist.OfferedTime;
import health.praxis.waitinglist.Offers;
import health.praxis.waitinglist.WaitingEntryId;
import health.praxis.waitinglist.WaitingList;
import health.praxis.waitinglist.WaitingWish;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A practice in which everybody has records of their own, made through the doors as people would make them. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatrixPractice {

    private static final Client CLIENT = new Client("192.0.2.98", "matrix", null);

    /** Somebody who works in the practice. */
    public record Staff(UUID account, UserId id, String email) {}

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Access access;

    @Inject
    private SignIn signIn;

    @Inject
    private Practices practices;

    @Inject
    private Users users;

    @Inject
    private UserQueries userQueries;

    @Inject
    private Locations locations;

    @Inject
    private Facilities facilities;

    @Inject
    private LocationNumbers numbers;

    @Inject
    private UsualLocations usual;

    @Inject
    private PracticeHours hours;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Series series;

    @Inject
    private PersonalSeries personal;

    @Inject
    private CancellationReasons reasons;

    @Inject
    private ReservedSlots reserved;

    @Inject
    private AppointmentTypes types;

    @Inject
    private Reminders reminders;

    @Inject
    private ReminderLevels reminderLevels;

    @Inject
    private Telehealth telehealth;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private Guests guests;

    @Inject
    private SavedReports reports;

    @Inject
    private WaitingList waitingList;

    @Inject
    private Offers offers;

    @Inject
    private PatientMessages messages;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private Clock clock;

    public Staff owner(Opened practice) {
        return new Staff(practice.account(), practice.practitioner(), "owner-" + practice.id() + "@practice.example");
    }

    public Staff add(Opened practice, Role role, AccessLevel level) {
        String email = "matrix-" + UUID.randomUUID() + "@practice.example";
        return Callers.get(practice.owner(), () -> {
            UUID account = signIn.createAccount(email, MatrixArguments.PASSWORD.toCharArray());
            UserId id = practices.addUser(
                    new AddUser(account, role, level, false, null, "Sam", level.name(), "Psychologist", null));
            return new Staff(account, id, email);
        });
    }

    public void give(Opened practice, Staff staff, UserSettings settings) {
        Callers.run(practice.owner(), () -> {
            UserDetail user = userQueries.user(staff.id());
            users.edit(
                    staff.id(),
                    user.version(),
                    new EditUser(
                            null,
                            user.firstName(),
                            user.lastName(),
                            user.profession(),
                            null,
                            user.level(),
                            settings,
                            user.locations()));
        });
    }

    public void deactivate(Opened practice, Staff staff) {
        Callers.run(practice.owner(), () -> users.deactivate(staff.id()));
    }

    /** As the entry of the console makes a caller of each request. */
    public Caller caller(Opened practice, Staff staff) {
        return Callers.get(
                Caller.visitor("127.0.0.1"),
                () -> access.callerOf(staff.account(), new Membership(practice.id(), staff.id()), "127.0.0.1"));
    }

    /** A patient by this name, whom this practitioner sees by video right now, and all that goes with it. */
    public MatrixRecords recordsOf(Opened practice, Staff staff, String patientsName) throws Exception {
        Caller who = caller(practice, staff);
        PatientId patient = aPractice.patient(practice, patientsName);
        AppointmentId appointment = Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        staff.id(),
                        clock.instant().plus(Duration.ofMinutes(4)),
                        50,
                        AppointmentLocation.TELEHEALTH,
                        List.of(patient),
                        null)));
        PersonalAppointmentId own = repeatedLunch(practice, staff);
        CancellationReasonId reason =
                Callers.get(practice.owner(), () -> reasons.add(new ReasonName("Because of " + staff.id())));
        AppointmentTypeId type = Callers.get(practice.owner(), () -> {
            types.turn(true);
            return types.add(AppointmentTypeIT.ordinary("For " + staff.id()));
        });
        LocationId location =
                Callers.get(practice.owner(), locations::all).get(0).id();
        FacilityId facility = Callers.get(
                practice.owner(),
                () -> facilities.add(location, FacilityKind.ROOM, new FacilityName("Room of " + staff.id())));
        UUID hoursLine = Callers.get(practice.owner(), () -> hours.add(staff.id(), location, mornings()));
        Callers.run(practice.owner(), () -> usual.change(staff.id(), hoursLine, AppointmentLocation.PHONE));
        Callers.run(
                practice.owner(), () -> numbers.add(location, staff.id(), new NumberDetails("+61255501234", "12 345")));
        Callers.run(practice.owner(), () -> reminderLevels.make(staff.id()));
        UUID kept = Callers.get(
                practice.owner(),
                () -> reserved.reserve(staff.id(), hoursLine, type, LocalTime.of(9, 0), LocalTime.of(10, 0)));
        Callers.run(who, () -> reminders.sendLink(appointment, patient, Channel.SMS));
        // Long enough ago to be sent again, however fast the doors are asked.
        database.change(
                practice.id(),
                "update reminder set created_at = created_at - interval '1 minute' where type = 'VIDEO_LINK' and appointment_id = ?",
                appointment.value());
        String link = Callers.get(who, () -> joinLinks.patientLink(appointment, patient));
        String guestName = "Mei " + staff.id();
        GuestLink guest = Callers.get(who, () -> guests.add(appointment, guestName, GuestRole.INTERPRETER));
        UUID seat = start(practice, who, appointment);
        AppointmentId repeated = repeated(practice, staff, patient);
        WaitingEntryId waiting = Callers.get(
                practice.owner(),
                () -> waitingList.add(new WaitingWish(patient, null, null, Set.of(), Set.of(), false, null)));
        OfferedTime free =
                new OfferedTime(staff.id(), clock.instant().plus(Duration.ofDays(40)), 30, AppointmentLocation.CLINIC);
        Callers.run(practice.owner(), () -> offers.invite(free, Set.of(waiting)));
        OfferId offer = new OfferId(
                id(practice, "select offer_id from waiting_invitation where entry_id = ?", waiting.value()));
        UUID deadLetter = UUID.randomUUID();
        Callers.run(
                Caller.job(practice.id(), "test"),
                () -> deadLetters.setAside(deadLetter, "credits", "ChargeCredits", "{}"));
        return new MatrixRecords(
                patientsName,
                practice.id(),
                staff.id(),
                staff.account(),
                patient,
                appointment,
                repeated,
                own,
                reason,
                facility,
                type,
                location,
                hoursLine,
                kept,
                new ReminderId(id(
                        practice,
                        "select id from reminder where type = 'PRE_APPOINTMENT' and channel = 'SMS' and appointment_id = ?",
                        appointment.value())),
                new MessageId(id(
                        practice,
                        "select message_id from reminder where message_id is not null and appointment_id = ?",
                        appointment.value())),
                letter(practice, patient),
                Callers.get(
                        who,
                        () -> reports.keep(new KeepReport(
                                "Visits of " + patientsName,
                                ReportType.ATTENDANCE,
                                ReportFilter.of(ReportPeriod.LAST_7_DAYS),
                                false))),
                id(
                        practice,
                        "select id from join_link where patient_id is not null and appointment_id = ?",
                        appointment.value()),
                link.substring(link.lastIndexOf('/') + 1),
                guest.guest().id(),
                guestName,
                WithGuests.token(guest),
                seat,
                id(practice, "select id from video_session where appointment_id = ?", appointment.value()),
                session(practice, staff),
                deadLetter,
                waiting,
                offer);
    }

    /** Leaves no dead letter for others to find. */
    public void clear(MatrixRecords records) throws SQLException {
        database.change(
                records.practice(), "update dead_letter set retried_at = now() where id = ?", records.deadLetter());
    }

    /** An e-mail with a file. */
    private MessageId letter(APractice.Opened practice, PatientId patient) throws Exception {
        UUID form = UUID.randomUUID();
        Attachment plan = new Attachment("plan.txt", new byte[] {'A'});
        Callers.run(
                practice.owner(),
                () -> messages.write(new WriteToPatient(form, patient, Channel.EMAIL, "Plan", "Text", List.of(plan))));
        return new MessageId(id(practice, "select message_id from patient_message where id = ?", form));
    }

    private AppointmentId repeated(Opened practice, Staff staff, PatientId patient) {
        Instant later = clock.instant().plus(Duration.ofDays(20));
        BookAppointment first =
                new BookAppointment(staff.id(), later, 50, AppointmentLocation.CLINIC, List.of(patient), null);
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 2, null);
        return Objects.requireNonNull(
                Callers.get(practice.owner(), () -> series.book(first, weekly, Set.of(), true, Agreed.NOTHING))
                        .first());
    }

    private PersonalAppointmentId repeatedLunch(Opened practice, Staff staff) {
        PersonalDetails first = lunch(clock.instant().plus(Duration.ofDays(3)));
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 2, null);
        return Objects.requireNonNull(
                Callers.get(practice.owner(), () -> personal.keep(staff.id(), first, weekly, Set.of()))
                        .first());
    }

    private UUID start(Opened practice, Caller practitioner, AppointmentId appointment) {
        String ticket = Callers.get(practitioner, () -> telehealth.enterAsPractitioner(appointment))
                .token();
        UUID seat = Callers.get(Caller.visitor(null), () -> telehealth.redeem(ticket))
                .link();
        Callers.get(MatrixRecords.socket(practice.id(), seat), telehealth::start);
        return seat;
    }

    private UUID session(Opened practice, Staff staff) throws Exception {
        Caller visitor = Caller.visitor("192.0.2.98");
        String attempt = Callers.get(visitor, () -> signIn.signIn(staff.email(), MatrixArguments.PASSWORD, CLIENT))
                .attemptToken();
        Callers.get(visitor, () -> signIn.finish(attempt, CLIENT));
        return id(practice, "select id from sign_in_session where account_id = ?", staff.account());
    }

    private UUID id(Opened practice, String question, UUID of) throws Exception {
        return UUID.fromString(eventually(() -> database.ask(practice.id(), question, of), found -> !found.isEmpty())
                .get(0));
    }

    private static PersonalDetails lunch(Instant start) {
        return new PersonalDetails("Lunch", null, start, 30, PersonalColour.GREY, null);
    }

    private HoursRule mornings() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
        return new HoursRule(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 1, today, null);
    }
}
