package health.praxis.container;

import health.praxis.sealing.Sealing;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Function;

/** A door that seals and opens for its caller: each act is a transaction of its own under the caller's practice. */
@Stateless
@LocalBean
@Door
public class SealedInside {

    @Inject
    private Sealing sealing;

    @OpenToAll("a test")
    public String with(Function<Sealing, String> act) {
        return act.apply(sealing);
    }
}
