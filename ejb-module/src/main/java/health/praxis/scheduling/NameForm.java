package health.praxis.scheduling;

import health.praxis.patients.PatientCard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the calendar writes a patient's name (CAL-9), from the plainest to the strictest. */
public enum NameForm {
    FULL_NAME,
    FIRST_NAME,
    INITIALS,
    PATIENT_ID;

    /** The stricter of two. */
    static NameForm stricter(NameForm one, NameForm other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** This one and those that are stricter. */
    public List<NameForm> andStricter() {
        return Arrays.stream(values()).filter(form -> form.compareTo(this) >= 0).toList();
    }

    /** The patient as this form writes them; by ID whoever is not named to the caller at all (ANON-4). */
    public String of(PatientCard patient) {
        if (!patient.named()) {
            return patient.pxId();
        }
        return switch (this) {
            case FULL_NAME -> patient.name();
            case FIRST_NAME -> patient.firstName();
            case INITIALS ->
                initial(patient.firstName())
                        + initial(patient.name().substring(patient.firstName().length()));
            case PATIENT_ID -> patient.pxId();
        };
    }

    /** Several patients as this form writes them: "Ana Lee, Ben Ho". */
    String names(Stream<PatientCard> patients) {
        return patients.map(this::of).sorted().collect(Collectors.joining(", "));
    }

    /** "A." */
    private static String initial(String name) {
        String word = name.strip();
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
    }
}
