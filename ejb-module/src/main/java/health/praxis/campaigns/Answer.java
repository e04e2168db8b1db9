package health.praxis.campaigns;

import health.praxis.shared.PatientId;
import health.praxis.telephony.TextArrived;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a patient answered by text to what somebody wrote (REM-22). */
@Entity
@Table(name = "patient_reply")
class Answer extends KeptText {

    @Column(name = "patient_id")
    private UUID patient;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {
        // for JPA
    }

    Answer(TextArrived text, PatientId patient) {
        super(text);
        this.patient = patient.value();
    }

    PatientId patient() {
        return new PatientId(patient);
    }
}
