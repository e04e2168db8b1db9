package health.praxis.practice;

/** The tint of a location's practice hours in the calendar (CAL-4). Names of tints, so that light and dark have their own. */
public enum HoursColour {
    TEAL,
    BLUE,
    GREEN,
    AMBER,
    ROSE,
    VIOLET
}
