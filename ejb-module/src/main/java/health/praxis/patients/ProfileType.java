package health.praxis.patients;

/** What a profile is kept for (PAT-3). */
public enum ProfileType {
    /** A patient with everything. */
    FULL,
    /** Clinical only; billed and contacted through a contact. */
    DEPENDANT,
    /** Contact and payment only: no appointments. */
    CONTACT_ONLY
}
