package health.praxis.practice;

/** The tint of a location's practice hours (CAL-4), or of an appointment type (CAL-5), in the calendar. Names of tints, so that light and dark have their own. */
public enum HoursColour {
    TEAL,
    BLUE,
    GREEN,
    AMBER,
    ROSE,
    VIOLET
}
