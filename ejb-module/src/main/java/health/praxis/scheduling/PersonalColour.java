package health.praxis.scheduling;

/** How the calendar draws a personal appointment; grey unless somebody chose another (CAL-5). */
public enum PersonalColour {
    GREY,
    TEAL,
    BLUE,
    GREEN,
    AMBER,
    ROSE,
    VIOLET
}
