package health.praxis.console.settings;

import health.praxis.kit.ZoneChoices;
import health.praxis.practice.Role;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed about a new practice and the role of its first owner, until it is saved. */
public class PracticeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String phone;
    private String zone = "Australia/Sydney";
    private Role role = Role.PRACTITIONER;

    public List<String> getZones() {
        return ZoneChoices.offered(zone);
    }

    public boolean isPractitioner() {
        return role == Role.PRACTITIONER;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
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
