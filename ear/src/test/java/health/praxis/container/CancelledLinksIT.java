package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CalledOff;
import health.praxis.scheduling.Cancellations;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.AppointmentWasHeld;
import health.praxis.telehealth.LinkDead;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of join links and sessions when an appointment does not take place. */
@ExtendWith(ArquillianExtension.class)
class CancelledLinksIT extends WithGuests {

    @Inject
    private Cancellations cancellations;

    @Test
    @DisplayName("TEL-32 APT-13 undone, the link that a patient was sent opens the session again")
    void linksLiveAgain() {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        String token = patientsToken(practice, appointment, leila);
        CalledOff at = Callers.get(practice.owner(), () -> cancellations.cancel(appointment, CallOff.of(leila)));
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterByLink(token))).isInstanceOf(LinkDead.class);

        Callers.run(practice.owner(), () -> cancellations.undo(at));
        assertThat(asVisitor(() -> telehealth.enterByLink(token)).token()).isNotBlank();
        assertThat(patientsToken(practice, appointment, leila)).isEqualTo(token);
    }

    @Test
    @DisplayName("TEL-32 brought back by a status instead, the patient has a new link and the old one stays dead")
    void newLinkByStatus() {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        String token = patientsToken(practice, appointment, leila);
        Callers.get(practice.owner(), () -> cancellations.cancel(appointment, CallOff.of(leila)));
        Callers.run(practice.owner(), () -> scheduling.setStatus(appointment, leila, AppointmentStatus.BOOKED));
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterByLink(token))).isInstanceOf(LinkDead.class);
        assertThat(patientsToken(practice, appointment, leila)).isNotEqualTo(token);
    }

    @Test
    @DisplayName(
            "APT-13 an appointment whose session has begun is not deleted; one before its session takes its links with it")
    void deleting() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        database.change(practice.id(), "update reminder_preference set sms = false, email = false");
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId held = startNow(practice, leila);
        Callers.get(seat(practice, asPractitioner(practice, held).token()), telehealth::start);
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> cancellations.delete(held)))
                .isInstanceOf(AppointmentWasHeld.class);
        Callers.get(practice.owner(), () -> cancellations.cancel(held, CallOff.of(leila)));
        assertThatThrownBy(() -> Callers.run(practice.owner(), () -> cancellations.delete(held)))
                .isInstanceOf(AppointmentWasHeld.class);

        AppointmentId before = startNow(practice, leila);
        String token = patientsToken(practice, before, leila);
        Callers.run(practice.owner(), () -> cancellations.delete(before));
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterByLink(token))).isInstanceOf(LinkDead.class);
        assertThat(database.count(
                        practice.id(), "select count(*) from join_link where appointment_id = ?", before.value()))
                .isZero();
    }
}
