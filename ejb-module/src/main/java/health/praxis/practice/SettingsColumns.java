package health.praxis.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link UserSettings} as a membership's columns. */
@Embeddable
class SettingsColumns {

    @Column(name = "read_only")
    private boolean readOnly;

    @Column(name = "withdrawn_modules")
    private String withdrawn = "";

    @Column(name = "names_hidden")
    private boolean namesHidden;

    @Column(name = "own_locations_only")
    private boolean ownLocationsOnly;

    @Column(name = "history_granted")
    private boolean history;

    @Column(name = "payment_settings")
    private boolean paymentSettings;

    @Column(name = "export_granted")
    private boolean export;

    @Column(name = "api_key_manager")
    private boolean apiKeyManager;

    protected SettingsColumns() {}

    SettingsColumns(UserSettings settings) {
        readOnly = settings.readOnly();
        withdrawn = settings.withdrawn().stream().map(Module::name).sorted().collect(Collectors.joining(","));
        namesHidden = settings.namesHidden();
        ownLocationsOnly = settings.ownLocationsOnly();
        history = settings.history();
        paymentSettings = settings.paymentSettings();
        export = settings.export();
        apiKeyManager = settings.apiKeyManager();
    }

    UserSettings settings() {
        Set<Module> modules = withdrawn.isEmpty()
                ? Set.of()
                : Arrays.stream(withdrawn.split(",", -1)).map(Module::valueOf).collect(Collectors.toSet());
        return new UserSettings(
                readOnly, modules, namesHidden, ownLocationsOnly, history, paymentSettings, export, apiKeyManager);
    }
}
