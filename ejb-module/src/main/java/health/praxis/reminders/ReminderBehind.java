package health.praxis.reminders;

import health.praxis.scheduling.AppointmentId;

/** What a message was that a reminder left as: its type, and the appointment it is about. */
public record ReminderBehind(ReminderType type, AppointmentId appointment) {}
