package health.praxis.console.waitinglist;

import health.praxis.console.Ids;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import health.praxis.waitinglist.Candidate;
import health.praxis.waitinglist.OfferedTime;
import health.praxis.waitinglist.Offers;
import health.praxis.waitinglist.WaitingEntryId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks waiting patients about a free time (WL-7). Whoever is chosen was shown for just this time. */
@Named
@ViewScoped
public class OfferPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Offers door;

    @Inject
    private OfferStart start;

    private @Nullable String appointment;
    private @Nullable OfferDraft draft;
    private transient @Nullable OfferedTime time;
    private transient List<Candidate> candidates = List.of();
    private List<String> chosen = List.of();
    private String said = "";

    /** @throws health.praxis.shared.NotFound when the address names no appointment of this caller */
    public void load() {
        draft = start.draft(appointment);
        if (appointment != null && Callers.current().may(Right.CALENDAR_EDIT)) {
            show();
        }
    }

    /** Who waits for a time like this, those whom it suits chosen. */
    public void show() {
        time = draft.time();
        candidates = door.candidates(time);
        chosen = candidates.stream()
                .filter(one -> one.suits() && one.isOpen())
                .map(one -> one.line().id().toString())
                .toList();
        said = "";
    }

    /** Texts those who are chosen. */
    public void send() {
        int asked = door.invite(
                time,
                chosen.stream().map(id -> new WaitingEntryId(Ids.read(id))).collect(Collectors.toSet()));
        show();
        said = Texts.of("sent", asked);
    }

    /** The time whose candidates are shown; null before that. */
    public @Nullable OfferedTime getTime() {
        return time;
    }

    public @Nullable OfferDraft getDraft() {
        return draft;
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<String> chosen) {
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }

    public String getSaid() {
        return said;
    }

    public @Nullable String getAppointment() {
        return appointment;
    }

    public void setAppointment(@Nullable String appointment) {
        this.appointment = appointment;
    }
}
