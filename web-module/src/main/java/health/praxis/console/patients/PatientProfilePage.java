package health.praxis.console.patients;

import health.praxis.console.Ids;
import health.praxis.patients.PatientProfile;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.PatientId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A profile to look at. */
@Named
@RequestScoped
public class PatientProfilePage {

    @Inject
    private PatientQueries patients;

    private @Nullable String id;
    private @Nullable PatientProfile profile;

    /** @throws health.praxis.shared.NotFound when there is no such patient for this caller */
    public void load() {
        profile = patients.profile(new PatientId(Ids.read(id)));
    }

    public @Nullable PatientProfile getProfile() {
        return profile;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
