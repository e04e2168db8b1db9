package health.praxis.demonstration;

import static health.praxis.scheduling.AppointmentLocation.CLINIC;
import static health.praxis.scheduling.AppointmentLocation.PHONE;
import static health.praxis.scheduling.AppointmentLocation.TELEHEALTH;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import health.praxis.patients.PatientDetails;
import health.praxis.patients.PatientStatus;
import health.praxis.patients.ProfileType;
import health.praxis.scheduling.AppointmentLocation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Harbour Street Allied Health, its people and its two weeks. All of it is invented: phone numbers are from the ranges that Australia keeps for
 * fiction, e-mail addresses from a domain that cannot exist.
 */
final class HarbourStreet {

    static final String NAME = "Harbour Street Allied Health";
    static final String PHONE_NUMBER = "02 5550 4400";
    static final String ZONE = "Australia/Sydney";
    static final int OPENING_CREDITS = 500;

    private static final String PASSWORD = "seven quiet lanterns";

    static final DemoAccount OWNER =
            new DemoAccount("Practitioner, owner", "Naomi Whitlock", "naomi@harbourstreet.example", PASSWORD);
    static final DemoAccount PHYSIOTHERAPIST =
            new DemoAccount("Practitioner", "Tomas Reyes", "tomas@harbourstreet.example", PASSWORD);
    static final DemoAccount ADMINISTRATOR =
            new DemoAccount("Administrator", "Grace Okafor", "grace@harbourstreet.example", PASSWORD);

    /** Sees the own patients and calendar only. */
    static final DemoAccount DIETITIAN =
            new DemoAccount("Practitioner, Personal Access", "Ingrid Falk", "ingrid@harbourstreet.example", PASSWORD);

    static final DemoAccount COUNSELLOR =
            new DemoAccount("Practitioner, Clinical Access", "Lena Brandt", "lena@harbourstreet.example", PASSWORD);

    /** Works without patients' names. */
    static final DemoAccount RECEPTION =
            new DemoAccount("Administrator, names hidden", "Milo Barrett", "milo@harbourstreet.example", PASSWORD);

    static final DemoAccount BOOKKEEPER =
            new DemoAccount("Administrator, read only", "Sofia Lund", "sofia@harbourstreet.example", PASSWORD);

    /** Worked here once. */
    static final DemoAccount FORMER =
            new DemoAccount("Practitioner, deactivated", "Henrik Weber", "henrik@harbourstreet.example", PASSWORD);

    /** Owns {@link #OTHER_PRACTICE} and helps at Harbour Street: switches between the two. */
    static final DemoAccount MANAGER =
            new DemoAccount("Administrator in two practices", "Oskar Lindqvist", "oskar@baystreet.example", PASSWORD);

    /** A second practice group; Naomi Whitlock is invited to it. */
    static final String OTHER_PRACTICE = "Bay Street Physiotherapy";

    static final String OTHER_PHONE_NUMBER = "02 5550 4477";

    /** Looks after the installation and belongs to no practice. */
    static final DemoAccount PLATFORM =
            new DemoAccount("Runs this installation", "Odile Marsh", "odile@harbourstreet.example", PASSWORD);

    private static final int AMELIA = 0;
    private static final int DANIEL = 1;
    private static final int RUTH = 2;
    private static final int MARGARET = 3;
    private static final int HENRY = 4;
    private static final int PRIYA = 5;

    /** Six patients: a couple, one who lives in another time zone, one who can be reached neither by e-mail nor by SMS. */
    static final List<PatientDetails> PATIENTS = List.of(
            patient(
                    "Amelia",
                    "Thornton",
                    null,
                    "1987-03-14",
                    "Female",
                    "amelia.thornton@post.example",
                    "0491 570 006",
                    null),
            patient(
                    "Daniel",
                    "Kowalski",
                    null,
                    "1979-11-02",
                    "Male",
                    "daniel.kowalski@post.example",
                    "0491 570 156",
                    null),
            patient(
                    "Ruth",
                    "Kowalski",
                    null,
                    "1981-06-25",
                    "Female",
                    "ruth.kowalski@post.example",
                    "0491 570 157",
                    null),
            patient(
                    "Margaret",
                    "Dunstan",
                    "Maggie",
                    "1953-09-30",
                    "Female",
                    "maggie.dunstan@post.example",
                    "0491 570 158",
                    "Australia/Perth"),
            patient("Henry", "Albright", null, "1940-08-09", "Male", null, null, null),
            patient("Priya", "Raman", null, "2004-01-21", "Female", "priya.raman@post.example", "0491 570 159", null));

    /** Naomi Whitlock's appointments. */
    static final List<DemoAppointment> PSYCHOLOGY = List.of(
            appointment(0, MONDAY, "09:00", 50, CLINIC, AMELIA),
            appointment(0, MONDAY, "13:00", 50, TELEHEALTH, DANIEL, RUTH),
            appointment(0, TUESDAY, "10:00", 50, TELEHEALTH, MARGARET),
            appointment(0, WEDNESDAY, "15:00", 30, PHONE, HENRY),
            appointment(0, THURSDAY, "11:00", 50, TELEHEALTH, AMELIA),
            appointment(0, FRIDAY, "10:00", 50, CLINIC, PRIYA),
            appointment(1, MONDAY, "13:00", 50, TELEHEALTH, DANIEL, RUTH),
            appointment(1, TUESDAY, "10:00", 50, TELEHEALTH, MARGARET),
            appointment(1, THURSDAY, "11:00", 50, CLINIC, AMELIA));

    /** Tomas Reyes's appointments. */
    static final List<DemoAppointment> PHYSIOTHERAPY = List.of(
            appointment(0, MONDAY, "10:30", 30, CLINIC, HENRY),
            appointment(0, WEDNESDAY, "11:00", 30, TELEHEALTH, PRIYA),
            appointment(0, FRIDAY, "09:30", 30, CLINIC, HENRY),
            appointment(1, WEDNESDAY, "11:00", 30, TELEHEALTH, PRIYA),
            appointment(1, FRIDAY, "09:30", 30, CLINIC, HENRY));

    /** Ingrid Falk's appointments. */
    static final List<DemoAppointment> DIETETICS = List.of(
            appointment(0, MONDAY, "15:30", 30, CLINIC, AMELIA),
            appointment(0, THURSDAY, "14:00", 30, TELEHEALTH, PRIYA),
            appointment(1, MONDAY, "15:30", 30, CLINIC, AMELIA));

    /** Patients of {@link #OTHER_PRACTICE}, one with the name of a Harbour Street patient. */
    static final List<PatientDetails> OTHER_PATIENTS = List.of(
            patient("Amelia", "Thornton", null, "1990-10-01", "Female", null, "0491 570 313", null),
            patient("Viktor", "Lang", null, "1966-02-11", "Male", "viktor.lang@post.example", null, null));

    private HarbourStreet() {}

    static List<DemoAccount> accounts() {
        return List.of(
                OWNER, PHYSIOTHERAPIST, ADMINISTRATOR, DIETITIAN, COUNSELLOR, RECEPTION, BOOKKEEPER, MANAGER, PLATFORM);
    }

    private static PatientDetails patient(
            String firstName,
            String lastName,
            @Nullable String preferredName,
            String birthDate,
            String gender,
            @Nullable String email,
            @Nullable String mobile,
            @Nullable String zone) {
        return new PatientDetails(
                firstName,
                lastName,
                preferredName,
                LocalDate.parse(birthDate),
                gender,
                email,
                mobile,
                null,
                zone,
                ProfileType.FULL,
                PatientStatus.CURRENT);
    }

    private static DemoAppointment appointment(
            int weeks, DayOfWeek day, String time, int minutes, AppointmentLocation location, Integer... patients) {
        return new DemoAppointment(weeks, day, LocalTime.parse(time), minutes, location, List.of(patients));
    }
}
