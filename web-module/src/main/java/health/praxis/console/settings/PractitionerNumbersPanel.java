package health.praxis.console.settings;

import health.praxis.console.DoneWords;
import health.praxis.practice.LocationNumbers;
import health.praxis.practice.NumbersLine;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that practitioners have at a location, and those that are being typed (LOC-2, LOC-5). */
@Named
@ViewScoped
public class PractitionerNumbersPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LocationNumbers door;

    @Inject
    private PracticeQueries practices;

    private List<NumbersLine> lines = List.of();
    private transient List<PractitionerCard> practitioners = List.of();
    private @Nullable PractitionerNumbersForm form;

    @PostConstruct
    void load() {
        if (isOffered()) {
            lines = door.kept();
            practitioners = practices.practitioners();
        }
    }

    public void openNew() {
        form = new PractitionerNumbersForm();
    }

    public void openChange(NumbersLine line) {
        form = new PractitionerNumbersForm(line);
    }

    public void save() {
        if (form.isNewcomer()) {
            door.add(form.at(), form.whose(), form.numbers());
        } else {
            door.change(form.at(), form.whose(), form.numbers());
        }
        say("numbers.saved", form.whose());
    }

    public void remove(NumbersLine line) {
        door.remove(line.location(), line.practitioner());
        say("numbers.removed", line.practitioner());
    }

    public void close() {
        form = null;
    }

    private void say(String key, UserId about) {
        close();
        load();
        DoneWords.say("locations", key, name(about));
    }

    /** Whether it is there for this user at all: the page is shown to everybody. */
    public boolean isOffered() {
        return Callers.current().may(Right.SETTINGS_EDIT);
    }

    public List<NumbersLine> getLines() {
        return lines;
    }

    public List<PractitionerCard> getPractitioners() {
        return practitioners.stream().filter(PractitionerCard::active).toList();
    }

    public String name(UserId practitioner) {
        Map<UserId, String> names = PractitionerCard.names(practitioners);
        return names.getOrDefault(practitioner, "");
    }

    public @Nullable PractitionerNumbersForm getForm() {
        return form;
    }
}
