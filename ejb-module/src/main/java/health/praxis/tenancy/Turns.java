package health.praxis.tenancy;

import jakarta.persistence.EntityManager;

/** Lets those who want the same thing at the same moment have it one after the other, where there is no row yet to wait at. */
public final class Turns {

    private Turns() {}

    /**
     * Waits until nobody else has this, and has it until the transaction ends.
     *
     * @param what a word for it and whose it is; equal texts wait for each other, in whatever practice
     */
    public static void queueUpFor(EntityManager database, String what) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Integer.class)
                .setParameter("what", what)
                .getSingleResult();
    }
}
