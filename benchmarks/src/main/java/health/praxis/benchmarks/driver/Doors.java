package health.praxis.benchmarks.driver;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The doors of the deployed EAR, by their portable names. */
final class Doors {

    private Doors() {}

    /** @throws IllegalStateException when the EAR is not deployed or has no such door */
    static <T> T door(Class<T> door) {
        try {
            return door.cast(InitialContext.doLookup("java:global/praxis/praxis-ejb/" + door.getSimpleName()));
        } catch (NamingException e) {
            throw new IllegalStateException("No door " + door.getSimpleName() + " is deployed", e);
        }
    }
}
