package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.scheduling.AppointmentLocation;
import java.util.List;

/** What a message about an appointment is for (REM-1). */
public enum ReminderType {
    NEW_APPOINTMENT,
    CHANGED_APPOINTMENT,
    CANCELLED_APPOINTMENT,
    /** Some time before the appointment (REM-3). */
    PRE_APPOINTMENT,
    /** The patient's own join link, sent by hand (TEL-5). */
    VIDEO_LINK,
    /** Asks somebody on the waiting list whether a time suits (WL-7); sent by hand, by text message alone. */
    WAITING_LIST_INVITATION;

    /** Whether settings turn it on and off; else a person sends it (REM-2). */
    boolean isAutomatic() {
        return this != VIDEO_LINK && this != WAITING_LIST_INVITATION;
    }

    /** By which it is sent. */
    public List<Channel> channels() {
        return this == WAITING_LIST_INVITATION ? List.of(Channel.SMS) : List.of(Channel.values());
    }

    /** Whether its text may end with the question of a two-way reminder (REM-17). */
    boolean mayAsk(Channel channel) {
        return this == PRE_APPOINTMENT && channel == Channel.SMS;
    }

    /** The kinds of appointment that have their own text; an Online Consultation reads that of Telehealth (REM-6). */
    public List<AppointmentLocation> kinds() {
        return this == VIDEO_LINK
                ? List.of(AppointmentLocation.TELEHEALTH)
                : List.of(AppointmentLocation.CLINIC, AppointmentLocation.TELEHEALTH, AppointmentLocation.PHONE);
    }
}
