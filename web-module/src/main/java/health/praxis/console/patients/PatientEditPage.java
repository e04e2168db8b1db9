package health.praxis.console.patients;

import health.praxis.console.Ids;
import health.praxis.console.Unsaved;
import health.praxis.kit.ZoneChoices;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientProfile;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.Patients;
import health.praxis.patients.ProfileType;
import health.praxis.shared.PatientId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes or edits a profile. Before a new one is saved, likely duplicates are shown (PAT-11). */
@Named
@ViewScoped
public class PatientEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Patients door;

    @Inject
    private PatientQueries patients;

    @Inject
    private Unsaved unsaved;

    private @Nullable String id;
    private @Nullable PatientProfile profile;
    private PatientForm form = new PatientForm();
    private List<PatientCard> duplicates = List.of();

    /** Fills the form when a profile is named. */
    public void load() {
        profile = id == null ? null : patients.profile(new PatientId(Ids.read(id)));
        form = unsaved.into(profile == null ? new PatientForm() : new PatientForm(profile));
    }

    /** Saves, unless the new profile is like one that is there: then that one is shown first. */
    public @Nullable String save() {
        if (profile != null) {
            door.edit(profile.id(), profile.version(), form.details());
            return profileOf(profile.id());
        }
        duplicates = patients.likelyDuplicates(form.details(), null);
        return duplicates.isEmpty() ? saveAsNew() : null;
    }

    /** Saves a new profile in spite of its likeness to another. */
    public String saveAsNew() {
        return profileOf(door.create(form.details()));
    }

    private String profileOf(PatientId patient) {
        unsaved.forget();
        return "/patients/profile?faces-redirect=true&id=" + patient;
    }

    public boolean isNewcomer() {
        return profile == null;
    }

    public @Nullable PatientProfile getProfile() {
        return profile;
    }

    public PatientForm getForm() {
        return form;
    }

    public List<PatientCard> getDuplicates() {
        return duplicates;
    }

    public ProfileType[] getProfileTypes() {
        return ProfileType.values();
    }

    public List<String> getZones() {
        return ZoneChoices.offered(form.getZone());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
