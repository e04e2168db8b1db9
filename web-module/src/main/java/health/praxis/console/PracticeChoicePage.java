package health.praxis.console;

import health.praxis.console.PracticeChoices.Choice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The last step of signing in for somebody who works in several practices. */
@Named
@RequestScoped
public class PracticeChoicePage {

    @Inject
    private PracticeEntrance entrance;

    private List<Choice> choices = List.of();

    @PostConstruct
    void open() {
        choices = entrance.choices();
    }

    /** Signs in to one of them. */
    public void enter(Choice choice) throws IOException {
        entrance.enter(choice);
    }

    public List<Choice> getChoices() {
        return choices;
    }
}
