package health.praxis.console.settings;

import health.praxis.access.Policy;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.EditUser;
import health.praxis.practice.Module;
import health.praxis.practice.NewUser;
import health.praxis.practice.Professions;
import health.praxis.practice.Role;
import health.praxis.practice.UserDetail;
import health.praxis.practice.UserSettings;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is typed and ticked about a user, until it is saved. */
public class UserForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String title;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String profession;
    private @Nullable String registrationNumber;
    private @Nullable AccessLevel level;
    private Module[] modules = {};
    private Set<Module> withdrawnUnseen = Set.of();
    private String[] locations = {};
    private boolean readOnly;
    private boolean namesHidden;
    private boolean ownLocationsOnly;
    private boolean history;
    private boolean paymentSettings;
    private boolean export;
    private boolean apiKeyManager;

    /** An empty form. */
    public UserForm() {}

    /** A form filled with what a user is. */
    UserForm(UserDetail user) {
        title = user.title();
        firstName = user.firstName();
        lastName = user.lastName();
        profession = user.profession();
        registrationNumber = user.registrationNumber();
        level = user.level();
        UserSettings settings = user.settings();
        modules = Policy.modules().stream()
                .filter(module -> !settings.withdrawn().contains(module))
                .toArray(Module[]::new);
        withdrawnUnseen = settings.withdrawn().stream()
                .filter(module -> !Policy.modules().contains(module))
                .collect(Collectors.toSet());
        locations = user.locations().stream().map(UUID::toString).toArray(String[]::new);
        readOnly = settings.readOnly();
        namesHidden = settings.namesHidden();
        ownLocationsOnly = settings.ownLocationsOnly();
        history = settings.history();
        paymentSettings = settings.paymentSettings();
        export = settings.export();
        apiKeyManager = settings.apiKeyManager();
    }

    /** What was typed, as the door takes it; the door checks it. */
    EditUser command() {
        Set<Module> withdrawn = EnumSet.noneOf(Module.class);
        withdrawn.addAll(Policy.modules());
        withdrawn.removeAll(Arrays.asList(modules));
        withdrawn.addAll(withdrawnUnseen);
        return new EditUser(
                title,
                firstName,
                lastName,
                profession,
                registrationNumber,
                level,
                new UserSettings(
                        readOnly,
                        withdrawn,
                        namesHidden,
                        ownLocationsOnly,
                        history,
                        paymentSettings,
                        export,
                        apiKeyManager),
                Arrays.stream(locations).map(UUID::fromString).collect(Collectors.toSet()));
    }

    /** Somebody new, as the door takes it; the door checks it. */
    public NewUser newcomer(Role role, NewSignIn signIn) {
        return new NewUser(
                title,
                firstName,
                lastName,
                role,
                role == Role.PRACTITIONER ? profession : null,
                role == Role.PRACTITIONER ? registrationNumber : null,
                signIn.getEmail(),
                signIn.getEmailAgain(),
                signIn.getPassword(),
                signIn.getPasswordAgain(),
                level);
    }

    public List<String> getProfessions() {
        return Professions.offered(profession);
    }

    public List<Module> getOfferedModules() {
        return Policy.modules();
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    public @Nullable String getLastName() {
        return lastName;
    }

    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    public @Nullable String getProfession() {
        return profession;
    }

    public void setProfession(@Nullable String profession) {
        this.profession = profession;
    }

    public @Nullable String getRegistrationNumber() {
        return registrationNumber;
    }

    public void setRegistrationNumber(@Nullable String registrationNumber) {
        this.registrationNumber = registrationNumber;
    }

    public @Nullable AccessLevel getLevel() {
        return level;
    }

    public void setLevel(@Nullable AccessLevel level) {
        this.level = level;
    }

    public Module[] getModules() {
        return modules;
    }

    public void setModules(Module[] modules) {
        this.modules = modules;
    }

    public String[] getLocations() {
        return locations;
    }

    public void setLocations(String[] locations) {
        this.locations = locations;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
    }

    public boolean isNamesHidden() {
        return namesHidden;
    }

    public void setNamesHidden(boolean namesHidden) {
        this.namesHidden = namesHidden;
    }

    public boolean isOwnLocationsOnly() {
        return ownLocationsOnly;
    }

    public void setOwnLocationsOnly(boolean ownLocationsOnly) {
        this.ownLocationsOnly = ownLocationsOnly;
    }

    public boolean isHistory() {
        return history;
    }

    public void setHistory(boolean history) {
        this.history = history;
    }

    public boolean isPaymentSettings() {
        return paymentSettings;
    }

    public void setPaymentSettings(boolean paymentSettings) {
        this.paymentSettings = paymentSettings;
    }

    public boolean isExport() {
        return export;
    }

    public void setExport(boolean export) {
        this.export = export;
    }

    public boolean isApiKeyManager() {
        return apiKeyManager;
    }

    public void setApiKeyManager(boolean apiKeyManager) {
        this.apiKeyManager = apiKeyManager;
    }
}
