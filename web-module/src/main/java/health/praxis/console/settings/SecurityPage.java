package health.praxis.console.settings;

import health.praxis.practice.GroupSecurity;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.SecondFactorMode;
import health.praxis.signin.SignInRule;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the users of the practice sign in (IDL-1, IDL-2, TFA-3, TFA-8, LOG-10). */
@Named
@ViewScoped
public class SecurityPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GroupSecurity door;

    private @Nullable SecurityChoice choice;
    private boolean saved;

    @PostConstruct
    void open() {
        choice = new SecurityChoice(door.rule());
    }

    /** Keeps it. */
    public void save() {
        saved = false;
        door.set(choice.rule());
        choice = new SecurityChoice(door.rule());
        saved = true;
    }

    public @Nullable SecurityChoice getChoice() {
        return choice;
    }

    public List<Integer> getIdleChoices() {
        return SignInRule.IDLE_CHOICES.stream().sorted().toList();
    }

    public List<Integer> getRefreshChoices() {
        return SignInRule.REFRESH_CHOICES.stream().sorted().toList();
    }

    public SecondFactorMode[] getModes() {
        return SecondFactorMode.values();
    }

    public FactorMethod[] getMethods() {
        return FactorMethod.values();
    }

    public boolean isSaved() {
        return saved;
    }
}
