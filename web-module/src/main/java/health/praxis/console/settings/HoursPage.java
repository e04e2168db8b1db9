package health.praxis.console.settings;

import health.praxis.console.scheduling.Present;
import health.praxis.practice.HoursLine;
import health.praxis.practice.PracticeHours;
import health.praxis.shared.UserId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** When a practitioner works where (LOC-6). */
@Named
@ViewScoped
public class HoursPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PracticeHours door;

    @Inject
    private UsualLocationsPanel usual;

    @Inject
    private HoursChoices choices;

    @Inject
    private Present present;

    @Inject
    private ReservedSlotsPanel reserved;

    private transient List<HoursLine> lines = List.of();
    private String chosen = "";
    private HoursForm form;

    @PostConstruct
    void open() {
        form = new HoursForm(present.today());
        choices.getPractitioners().stream()
                .findFirst()
                .ifPresent(card -> setChosen(card.id().toString()));
    }

    public void add() {
        usual.add(UserId.of(chosen), form);
        form.next();
        setChosen(chosen);
    }

    public void remove(UUID id) {
        door.remove(id);
        setChosen(chosen);
    }

    public String getChosen() {
        return chosen;
    }

    /** Shows this practitioner's hours. */
    public void setChosen(String practitioner) {
        chosen = practitioner;
        lines = door.of(List.of(UserId.of(practitioner)));
        reserved.show(practitioner);
        usual.show(practitioner);
    }

    public List<HoursLine> getLines() {
        return lines;
    }

    public HoursForm getForm() {
        return form;
    }
}
