package health.praxis.scheduling;

import java.util.List;

/** Where practitioner and patient meet. */
public enum AppointmentLocation {
    CLINIC,
    /** By video; nothing else is needed to make it a video appointment (TEL-1). */
    TELEHEALTH,
    /** By the practice's own video, outside Praxis; perhaps with an external link, never charged (TEL-34). */
    ONLINE,
    PHONE,
    /** At the patient's home, whose address stands in the profile (LOC-11). */
    HOME,
    /** Anywhere else, with an address that is typed: an organisation's, a school's (LOC-11). */
    ADDRESS;

    /** Where nobody of the practice goes to see somebody: in the clinic, by video, by phone. */
    public static final List<AppointmentLocation> WITHOUT_A_VISIT = List.of(CLINIC, TELEHEALTH, ONLINE, PHONE);
}
