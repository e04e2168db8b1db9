package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.AppointmentEditedMeanwhile;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.ApprovalTooLate;
import health.praxis.scheduling.AwaitsApproval;
import health.praxis.scheduling.BookingDeclined;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.NotAwaiting;
import health.praxis.tenancy.Callers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntPredicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bookings from outside that several answer at once, or too late. */
@ExtendWith(ArquillianExtension.class)
class ApprovalRacesIT extends WithApproval {

    @Test
    @Tag("ASVS-2.3.4")
    @DisplayName(
            "OBK-9 ten approve and ten decline at once: one outcome, one message, and clear words for everybody else")
    void raced() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.CLINIC);
        long version = detail(made).version();
        List<Together.Result<Boolean>> results = twenty(i -> {
            if (i % 2 == 0) {
                approvals.approve(made, version);
            } else {
                approvals.decline(made, CallOff.of(patient));
            }
            return i % 2 == 0;
        });
        List<Boolean> won = results.stream()
                .filter(result -> result.refusal() == null)
                .map(Together.Result::answer)
                .toList();
        assertThat(won).hasSize(1);
        boolean yes = won.get(0);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(19)
                .hasOnlyElementsOfType(yes ? NotAwaiting.class : BookingDeclined.class);
        assertThat(statuses(made)).containsExactly(yes ? "BOOKED" : "CANCELLED");
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(yes ? 1 : 0);
        assertThat(planned(made, "CANCELLED_APPOINTMENT")).hasSize(yes ? 0 : 1);
    }

    @Test
    @DisplayName("OBK-9 twenty approve at once: one does, and the confirmation goes out once")
    void approvedTwice() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.TELEHEALTH);
        long version = detail(made).version();
        List<Together.Result<Boolean>> results = twenty(i -> {
            approvals.approve(made, version);
            return true;
        });
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(planned(made, "NEW_APPOINTMENT")).hasSize(1);
        assertThat(links(made)).isEqualTo(2);
    }

    private List<Together.Result<Boolean>> twenty(IntPredicate answer) throws Exception {
        return Together.run(20, i -> () -> Callers.get(owner, () -> answer.test(i)));
    }

    @Test
    @DisplayName("OBK-9 nobody approves another time than they were shown, nor what was cancelled, nor what has begun")
    void overtaken() throws Exception {
        demandApproval();
        AppointmentId made = pending(AppointmentLocation.CLINIC);
        long shown = detail(made).version();
        Callers.run(owner, () -> scheduling.move(made, nine.plusSeconds(1800), 60));
        assertThatThrownBy(() -> Callers.run(owner, () -> approvals.approve(made, shown)))
                .isInstanceOf(AppointmentEditedMeanwhile.class);

        Instant begun = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MINUTES);
        Callers.run(owner, () -> scheduling.move(made, begun, 60));
        assertThatThrownBy(() -> approve(made)).isInstanceOf(ApprovalTooLate.class);
        assertThatThrownBy(() -> Callers.run(owner, () -> cancellations.didNotAttend(made, CallOff.of(patient))))
                .isInstanceOf(AwaitsApproval.class);
        assertThat(count()).isOne();

        Callers.run(owner, () -> cancellations.cancel(made, CallOff.of(patient)));
        assertThatThrownBy(() -> approve(made)).isInstanceOf(BookingDeclined.class);
        assertThat(count()).isZero();
    }
}
