package health.praxis.platform;

import health.praxis.audit.Action;
import health.praxis.sealing.KeyOwner;
import health.praxis.sealing.Sealing;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Makes the new key: of the practice that the platform acts within, else of the installation (SEC-1). */
@Stateless
@Door
public class KeyRenewal {

    @Inject
    private Sealing sealing;

    @Inject
    private KeyNotes notes;

    /** From now on a new key seals. Stands in the platform's history and in the practice's. */
    @Allowed(Right.PLATFORM)
    public void renew() {
        KeyOwner owner = new KeyOwner(Callers.current().practice());
        notes.write(Action.CREATE, owner, sealing.rotate(owner), "seals from now on");
    }
}
