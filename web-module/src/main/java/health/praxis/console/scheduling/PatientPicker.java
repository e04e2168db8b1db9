package health.praxis.console.scheduling;

import health.praxis.credits.Balance;
import health.praxis.credits.CreditQueries;
import health.praxis.patients.PatientQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import org.primefaces.event.SelectEvent;

/** Finds patients for the appointment form and says what their choice means: cost, and who can be sent nothing. */
@Named
@RequestScoped
public class PatientPicker {

    private static final int SHOWN = 12;

    /** Video takes this many (TEL-2); the door has the last word. */
    private static final int VIDEO = 3;

    @Inject
    private PatientQueries patients;

    @Inject
    private CreditQueries credits;

    @Inject
    private AppointmentForm form;

    private @Nullable Balance balance;
    private @Nullable PatientChoice notTaken;

    /** Those who cannot be chosen are listed too, so that nobody wonders where they are (APT-19). */
    public List<PatientChoice> search(String text) {
        return patients.search(text, SHOWN).stream().map(PatientChoice::of).toList();
    }

    /** Takes back somebody who cannot be chosen. */
    public void chosen(SelectEvent<PatientChoice> choice) {
        AppointmentDraft draft = form.getDraft();
        if (!choice.getObject().selectable()) {
            notTaken = choice.getObject();
            draft.setPatients(draft.getPatients().stream()
                    .filter(PatientChoice::selectable)
                    .toList());
            PrimeFaces.current().ajax().update(choice.getComponent());
        }
    }

    /** Why somebody who was clicked is not among the chosen; empty when nobody was taken back. */
    public String getNotTaken() {
        return notTaken == null
                ? ""
                : Texts.of("patients.unselectable", notTaken.name(), Texts.of("patient." + notTaken.status()));
    }

    /** Names those with neither e-mail nor mobile, whom no link can reach; empty when there are none. */
    public String getUnreachable() {
        return whose("patients.unreachable", patient -> !patient.reachable());
    }

    /** Names those who are visited at home without an address in their profile (LOC-11); empty when there are none. */
    public String getWithoutHome() {
        return form.getDraft().isAtHome() ? whose("patients.noHome", patient -> !patient.home()) : "";
    }

    private String whose(String text, Predicate<PatientChoice> concerned) {
        String names = form.getDraft().getPatients().stream()
                .filter(concerned)
                .map(PatientChoice::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : Texts.of(text, names);
    }

    public boolean isTooMany() {
        return form.getDraft().isTelehealth() && form.getDraft().getPatients().size() > VIDEO;
    }

    /** Credits for the patients and the length in the form (TEL-14). */
    public int getEstimate() {
        AppointmentDraft draft = form.getDraft();
        int minutes = draft.getMinutes() == null ? 0 : draft.getMinutes();
        return credits.estimateVideo(draft.getPatients().size(), Duration.ofMinutes(minutes));
    }

    public Balance getBalance() {
        if (balance == null) {
            balance = credits.balance();
        }
        return balance;
    }
}
