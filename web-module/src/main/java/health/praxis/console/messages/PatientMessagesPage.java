package health.praxis.console.messages;

import health.praxis.campaigns.MessageLine;
import health.praxis.campaigns.MessageStretch;
import health.praxis.campaigns.PatientMessageQueries;
import health.praxis.console.Ids;
import health.praxis.delivery.MessageSearch;
import health.praxis.patients.PatientProfile;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.PatientId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient's history of messages, from the newest back (MSG-1). */
@Named
@ViewScoped
public class PatientMessagesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 25;

    @Inject
    private PatientMessageQueries messages;

    @Inject
    private PatientQueries patients;

    private final MessageFilter filter = new MessageFilter();
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String pxId;
    private transient @Nullable List<MessageLine> lines;
    private MessageSearch.@Nullable Place next;

    /** Shows the newest. @throws health.praxis.shared.NotFound when there is no such patient for this caller */
    public void load() {
        PatientProfile profile = patients.profile(getPatient());
        name = profile.name();
        pxId = profile.pxId();
        show();
    }

    /** Shows what the filter asks for, from its newest message. */
    public void show() {
        lines = new ArrayList<>();
        next = null;
        older();
    }

    /** Adds the messages before those that are shown. */
    public void older() {
        MessageStretch stretch = messages.of(filter.search(getPatient(), next, SIZE), filter.getDirection());
        lines = new ArrayList<>(getLines());
        lines.addAll(stretch.lines());
        next = stretch.next();
    }

    public PatientId getPatient() {
        return new PatientId(Ids.read(id));
    }

    public List<MessageLine> getLines() {
        return lines == null ? List.of() : lines;
    }

    public boolean isMore() {
        return next != null;
    }

    public MessageFilter getFilter() {
        return filter;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getPxId() {
        return pxId;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
