package health.praxis.console.scheduling;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;

/** Which refusal this request met, so that its words can stand beside what it concerns. */
@Named
@RequestScoped
public class Refused {

    private static final Map<String, String> PLACES = Map.ofEntries(
            entry("TooManyPatients", "patients"),
            entry("PatientNotBookable", "patients"),
            entry("NoPatients", "patients"),
            entry("GroupFull", "patients"),
            entry("TypeNotOffered", "type"),
            entry("SlotTaken", "time"),
            entry("SlotJustTaken", "time"),
            entry("PersonalTimeTaken", "time"),
            entry("FacilityTaken", "rooms"),
            entry("FacilityNotFree", "rooms"),
            entry("FacilityNotOffered", "rooms"),
            entry("FacilitiesApart", "rooms"),
            entry("TimeHeld", "time"),
            entry("AppointmentTooLong", "time"),
            entry("AppointmentTooShort", "time"),
            entry("RepetitionNotPossible", "repeat"),
            entry("SeriesTooLong", "repeat"),
            entry("PractitionerNotBookable", "practitioner"),
            entry("ExternalLinkNotValid", "link"),
            entry("AddressNotValid", "address"));

    private String name = "";

    void note(RuntimeException refusal) {
        name = refusal.getClass().getSimpleName();
    }

    /** The part of an appointment's form it concerns: patients, type, rooms, time, repeat, practitioner, link, address, or the form as a whole. */
    public String getPlace() {
        return PLACES.getOrDefault(name, "form");
    }
}
