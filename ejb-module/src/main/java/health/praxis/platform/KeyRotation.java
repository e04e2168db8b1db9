package health.praxis.platform;

import health.praxis.audit.Action;
import health.praxis.sealing.KeyOwner;
import health.praxis.sealing.Resealing;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New keys for sealed values: made by whoever runs the installation; what former keys sealed is sealed anew by a job (SEC-1). */
@Stateless
@Door
public class KeyRotation {

    @Inject
    private PlatformReading reading;

    @Inject
    private KeyRenewal renewal;

    @Inject
    private Resealing resealing;

    @Inject
    private KeyNotes notes;

    /**
     * From now on a new key seals a practice's values, or the installation's. Stands in the histories of both.
     *
     * @param practice null for the installation
     * @throws NotFound when there is no such practice group
     */
    @Allowed(Right.PLATFORM)
    public void renew(@Nullable PracticeGroupId practice) {
        if (practice == null) {
            renewal.renew();
            return;
        }
        if (reading.practice(practice).isEmpty()) {
            throw new NotFound("practice group");
        }
        Callers.run(Callers.current().within(practice), renewal::renew);
    }

    /** Practices with a former key. */
    @Allowed(Right.PLATFORM)
    public List<PracticeGroupId> practices() {
        return resealing.practices();
    }

    /** Counts what former keys sealed for the job's practice, without one for the installation. @return how many columns there are */
    @Allowed(Right.WORK)
    public int begin() {
        return resealing.begin(owner());
    }

    /**
     * Seals the next values of a column with the present key, in a transaction of their own.
     *
     * @param skip how many values of it opened by no key so far
     */
    @Allowed(Right.WORK)
    public Resealing.Batch sealAnew(int column, int skip) {
        return resealing.sealAnew(owner(), column, skip);
    }

    /** Destroys former keys under which nothing is left. Stands in both histories. */
    @Allowed(Right.WORK)
    public void destroyFormer() {
        resealing
                .destroyFormer(owner())
                .forEach(
                        version -> notes.write(Action.DELETE, owner(), version, "destroyed: nothing is left under it"));
    }

    /** Whose values the running job seals. */
    private static KeyOwner owner() {
        return new KeyOwner(Callers.current().practice());
    }
}
