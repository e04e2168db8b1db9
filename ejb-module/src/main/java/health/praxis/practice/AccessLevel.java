package health.praxis.practice;

/** How far somebody sees within a practice group; held per membership (ORG-5). What each allows stands in the room access. */
public enum AccessLevel {
    /** Practitioners: their own records only (ACC-1). */
    PERSONAL,
    /** Practitioners: all records but others' clinical ones (ACC-2). */
    OWN_AND_CONTACT,
    /** Practitioners and administrators: clinical records as well (ACC-3). */
    CLINICAL,
    /** Practitioners and administrators: everything, including users (ACC-4). */
    FULL,
    /** Administrators: all records but clinical ones. */
    ADMINISTRATIVE
}
