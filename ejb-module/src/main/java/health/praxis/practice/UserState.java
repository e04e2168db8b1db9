package health.praxis.practice;

/** Where a membership stands. */
public enum UserState {
    ACTIVE,
    /** An invitation is open; no access yet (ORG-8). */
    INVITED,
    DEACTIVATED
}
