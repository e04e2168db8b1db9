package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.Absence;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CancelReason;
import health.praxis.scheduling.CancellationReasonId;
import health.praxis.scheduling.CancellationReasons;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.OwnReason;
import health.praxis.scheduling.ReasonName;
import health.praxis.scheduling.ReasonTwice;
import health.praxis.scheduling.TooManyReasons;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The practice's own reasons for cancelling. */
@ExtendWith(ArquillianExtension.class)
class CancellationReasonIT extends WithHiddenNames {

    @Inject
    private CancellationReasons reasons;

    @Inject
    private Cancellations cancellations;

    @Test
    @DisplayName("APT-17 own reasons are offered in the practice's order, under the names they have now")
    void offered() throws Exception {
        CancellationReasonId camp = add("School camp");
        CancellationReasonId harvest = add(" Harvest ");
        assertThat(names(owner)).containsExactly("School camp", "Harvest");
        Callers.run(owner, () -> reasons.raise(harvest));
        Callers.run(owner, () -> reasons.raise(harvest));
        Callers.run(owner, () -> reasons.rename(camp, new ReasonName("Camp")));
        assertThat(names(owner)).containsExactly("Harvest", "Camp");
        assertThatThrownBy(() -> add("HARVEST")).isInstanceOf(ReasonTwice.class);
        assertThatThrownBy(() -> Callers.run(owner, () -> reasons.rename(camp, new ReasonName("harvest"))))
                .isInstanceOf(ReasonTwice.class);
        Callers.run(owner, () -> reasons.rename(camp, new ReasonName("CAMP")));
        Callers.run(owner, () -> reasons.archive(harvest));
        assertThat(names(owner)).containsExactly("CAMP");
        missing(owner, () -> reasons.archive(harvest));
        add("Harvest");
        assertThat(
                        database.ask(
                                practice.id(),
                                "select distinct action from audit_entry where subject_type = 'cancellation reason' order by 1"))
                .containsExactly("CREATE", "DELETE", "UPDATE");
    }

    @Test
    @DisplayName("APT-17 a practice has at most 30 reasons of its own, also when two users add at once")
    void enough() throws Exception {
        for (int i = 0; i < 28; i++) {
            add("Reason " + i);
        }
        List<Together.Result<Object>> results = Together.run(4, i -> () -> add("Another " + i));
        assertThat(results.stream().filter(one -> one.refusal() == null)).hasSize(2);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(TooManyReasons.class));
    }

    @Test
    @DisplayName("APT-17 an archived reason is chosen no more, and still read where it was chosen")
    void archived() {
        CancellationReasonId camp = add("School camp");
        AppointmentId visit = book(owner);
        cancel(visit, camp, "Told by Xanthippe herself");
        Callers.run(owner, () -> reasons.archive(camp));
        Absence absence = here(owner, visit);
        assertThat(absence.words()).isEqualTo("School camp");
        assertThat(absence.comments()).isEqualTo("Told by Xanthippe herself");

        AppointmentId next = book(owner);
        missing(owner, () -> cancellations.cancel(next, new CallOff(Set.of(patient), camp, null, true)));
    }

    @Test
    @DisplayName("APT-17 ANON-4 whoever is not told names reads the reason, not what a colleague wrote to it")
    void hiddenNames() {
        AppointmentId visit = book(owner);
        cancel(visit, add("School camp"), "Told by Xanthippe herself");
        Absence absence = here(me, visit);
        assertThat(absence.words()).isEqualTo("School camp");
        assertThat(absence.comments()).isNull();
    }

    @Test
    @DisplayName("APT-17 another practice's reason is as if it did not exist, and its list stays its own")
    void twoPractices() {
        CancellationReasonId camp = add("School camp");
        Caller stranger = aPractice.open(0).owner();
        assertThat(names(stranger)).isEmpty();
        missing(stranger, () -> reasons.archive(camp));
        missing(stranger, () -> reasons.raise(camp));
        missing(stranger, () -> reasons.rename(camp, new ReasonName("Mine")));
        Callers.get(stranger, () -> reasons.add(new ReasonName("School camp")));
        CancellationReasonId theirs =
                Callers.get(stranger, reasons::offered).get(0).id();
        AppointmentId visit = book(owner);
        missing(owner, () -> cancellations.cancel(visit, new CallOff(Set.of(patient), theirs, null, true)));
        assertThat(names(owner)).containsExactly("School camp");
    }

    private CancellationReasonId add(String name) {
        return Callers.get(owner, () -> reasons.add(new ReasonName(name)));
    }

    private List<String> names(Caller who) {
        return Callers.get(who, reasons::offered).stream().map(OwnReason::name).toList();
    }

    private void cancel(AppointmentId visit, CancelReason reason, String comments) {
        Callers.get(owner, () -> cancellations.cancel(visit, new CallOff(Set.of(patient), reason, comments, true)));
    }

    private Absence here(Caller who, AppointmentId visit) {
        return Callers.get(who, () -> cancellations.absences(visit)).here().get(patient);
    }
}
