package health.praxis.console.platform;

import health.praxis.console.patients.Zones;
import health.praxis.console.settings.NewSignIn;
import health.praxis.console.settings.UserForm;
import health.praxis.platform.NewPractice;
import health.praxis.platform.PlatformPractices;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.shared.PracticeGroupId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a practice with its first account owner (LOG-11); one form opens one practice. */
@Named
@ViewScoped
public class NewPracticePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlatformPractices door;

    private final PracticeGroupId id = PracticeGroupId.random();
    private final UserForm form = new UserForm();
    private final NewSignIn signIn = new NewSignIn();
    private String name = "";
    private String phone = "";
    private String zone = "Australia/Sydney";
    private Role role = Role.PRACTITIONER;

    /** Opens it and goes to its page. */
    public String save() {
        form.setLevel(AccessLevel.FULL);
        door.open(new NewPractice(id, name, phone, zone, form.newcomer(role, signIn)));
        PlatformWords.done("opened", name);
        return "/platform/practice?faces-redirect=true&id=" + id;
    }

    public List<String> getZones() {
        return Zones.offered(zone);
    }

    public boolean isPractitioner() {
        return role == Role.PRACTITIONER;
    }

    public UserForm getForm() {
        return form;
    }

    public NewSignIn getSignIn() {
        return signIn;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
