package health.praxis.console.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;

/** Which refusal this request met, so that its words can stand beside what it concerns. */
@Named
@RequestScoped
public class Refused {

    private static final Map<String, String> PLACES = Map.of(
            "TooManyPatients", "patients",
            "PatientNotBookable", "patients",
            "NoPatients", "patients",
            "SlotTaken", "time",
            "SlotJustTaken", "time",
            "PersonalTimeTaken", "time",
            "AppointmentTooLong", "time",
            "AppointmentTooShort", "time",
            "PractitionerNotBookable", "practitioner",
            "ExternalLinkNotValid", "link");

    private String name = "";

    void note(RuntimeException refusal) {
        name = refusal.getClass().getSimpleName();
    }

    /** The part of an appointment's form it concerns: patients, time, practitioner, link, or the form as a whole. */
    public String getPlace() {
        return PLACES.getOrDefault(name, "form");
    }
}
