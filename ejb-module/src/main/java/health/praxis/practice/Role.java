package health.praxis.practice;

/** What somebody is in a practice group; fixed when they are added (ORG-10). */
public enum Role {
    /** Treats patients, has a calendar, can be booked (ORG-11). */
    PRACTITIONER,
    /** Runs the practice's office. */
    ADMINISTRATOR
}
