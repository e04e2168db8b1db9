package health.praxis.reminders;

/**
 * A reminder to be sent again, as it was shown (REM-24).
 *
 * @param version what it was when it was shown: somebody who asks twice, or after a colleague, sends nothing twice
 */
public record SendAgain(ReminderId reminder, int version) {}
