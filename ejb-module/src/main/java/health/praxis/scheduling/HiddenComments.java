package health.praxis.scheduling;

import health.praxis.tenancy.Callers;

/** Comments can name anybody: whoever is shown no names neither reads the comments of an appointment nor changes them (ANON-4). */
final class HiddenComments {

    private HiddenComments() {}

    static CalendarEntry in(CalendarEntry entry) {
        return Callers.current().seesNames() ? entry : entry.withoutComments();
    }

    static AppointmentDetail in(AppointmentDetail detail) {
        return Callers.current().seesNames() ? detail : detail.withoutComments();
    }

    /** The change, with the appointment's own comments where the caller could not read them. */
    static ChangeAppointment kept(ChangeAppointment command, Appointment appointment) {
        return Callers.current().seesNames()
                ? command
                : command.withComments(
                        appointment.movedTo(command.start(), command.minutes()).comments());
    }
}
