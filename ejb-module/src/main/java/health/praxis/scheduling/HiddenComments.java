package health.praxis.scheduling;

import health.praxis.tenancy.Callers;

/**
 * What people type freely can name anybody: whoever is shown no names neither reads it nor changes it (ANON-4). That is the
 * comments of an appointment, the address where it takes place, the reason it was cancelled for where that was typed, and all
 * words of a personal one.
 */
final class HiddenComments {

    private HiddenComments() {}

    static CalendarEntry in(CalendarEntry entry) {
        return Callers.current().seesNames() ? entry : entry.withoutComments();
    }

    static PersonalEntry in(PersonalEntry entry) {
        return Callers.current().seesNames() ? entry : entry.withoutWords();
    }

    static AppointmentDetail in(AppointmentDetail detail) {
        return Callers.current().seesNames() ? detail : detail.withoutWords();
    }

    /** The change, with the appointment's own comments and address where the caller could not read them. */
    static ChangeAppointment kept(ChangeAppointment command, Appointment appointment) {
        return Callers.current().seesNames()
                ? command
                : command.withWordsOf(appointment.movedTo(command.start(), command.minutes()));
    }

    /** What it shall be, with the personal appointment's own words where the caller could not read them. */
    static PersonalDetails kept(PersonalDetails details, PersonalAppointment appointment) {
        return Callers.current().seesNames() ? details : details.withWordsOf(appointment.entry(), appointment.title());
    }
}
