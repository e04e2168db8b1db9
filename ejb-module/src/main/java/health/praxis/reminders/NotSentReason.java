package health.praxis.reminders;

/** Why a reminder was not handed over for sending, besides the reasons of {@link health.praxis.delivery.DeliveryReason}. */
public enum NotSentReason {
    /** It should have left before it was planned (REM-5). */
    TIME_PASSED,
    /** The appointment was cancelled (APT-16). */
    APPOINTMENT_CANCELLED,
    /** The appointment was over before it left. */
    APPOINTMENT_OVER,
    /** The patient takes no part in the appointment any more. */
    PATIENT_REMOVED,
    /** It told of a removal, and the patient takes part again. */
    PATIENT_BACK,
    /** It told of a move that was taken back (CAL-10). */
    MOVE_UNDONE,
    /** The patient, or the practitioner's or practice group's settings, want none of it any more (REM-7, REM-8). */
    TURNED_OFF,
    /** Somebody said that this one is not to be sent (REM-11). */
    STOPPED,
    /** Never written to (PAT-7). */
    PATIENT_DECEASED,
    /** The text needs a join link and the patient has none that works. */
    NO_LINK,
    /** The practice group has no template for it. */
    NO_TEMPLATE
}
