package health.praxis.benchmarks;

/**
 * How fast something went, a booking mostly.
 *
 * @param callers at once
 * @param perSecond how many were done, per second
 * @param meanMillis from the call to the answer
 * @param p95Millis the time within which 95 of 100 were answered
 * @param serverMillis processor time of WildFly per booking; 0 where it had no part
 * @param databaseMillis processor time of PostgreSQL per booking
 * @param load of the machine when this began
 */
record Pace(
        int callers,
        double perSecond,
        double meanMillis,
        double p95Millis,
        double serverMillis,
        double databaseMillis,
        String load) {

    /** Processor time per booking, of server and database together. */
    double processorMillis() {
        return serverMillis + databaseMillis;
    }
}
