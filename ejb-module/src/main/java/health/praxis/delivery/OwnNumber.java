package health.praxis.delivery;

/**
 * The number that a practice group has for itself (MSG-2).
 *
 * @param number E.164
 * @param forReminders whether what is sent about appointments leaves from it too
 */
public record OwnNumber(String number, boolean forReminders) {}
